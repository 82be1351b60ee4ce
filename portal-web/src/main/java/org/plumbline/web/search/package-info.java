/**
 * Finding what was said and sent.
 *
 * <p>Decision: a search is an address, so that it can be kept, sent and gone back to, and needs no script. A finding leads to where it stands:
 * the room's page finds the page of itself that holds the message.
 */
package org.plumbline.web.search;
