/** The timer that empties the outbox, and the administrator's view of it. */
package org.plumbline.outbox.boundary;
