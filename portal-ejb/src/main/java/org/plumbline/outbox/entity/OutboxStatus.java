package org.plumbline.outbox.entity;

/** Where a message stands. */
public enum OutboxStatus {
    DUE, DELIVERED, DEAD
}
