/** Queues messages, claims them, and knows how long to wait between tries. */
package org.plumbline.outbox.control;
