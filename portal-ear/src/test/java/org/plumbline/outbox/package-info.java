/** The outbox, against the databases it must be right on. */
package org.plumbline.outbox;
