/** Answers by mail, fetched from a mailbox by IMAP. */
package org.plumbline.integration.imap;
