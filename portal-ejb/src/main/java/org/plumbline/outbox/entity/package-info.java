/** The queued message and its state machine: due, delivered or dead. */
package org.plumbline.outbox.entity;
