package org.plumbline.messaging.entity;

/** Where a message stands. @param number in its thread, from 1 and without gaps */
public record Place(long companyId, long threadId, long number) {
}
