/**
 * What must leave the house reliably: mail today, text messages, push and webhooks later.
 *
 * <p>Decision: a use case writes a row in its own transaction and goes on. A timer on every node claims rows that are due,
 * delivers each outside any transaction, and keeps trying with growing waits and jitter; after the last try the row is a
 * dead letter that an administrator sees and can send again. Delivery is at least once, and each message carries a key that
 * is unique in the database, so that the same cause never queues it twice.
 */
package org.plumbline.outbox;
