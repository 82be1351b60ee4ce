/**
 * Rooms as people see them: pages, and beside them the live side. The socket's protocol is {@code portal-ear/src/docs/protocol/live.md}.
 *
 * <p>Decision: a socket carries nothing that is not in the database first. {@link org.plumbline.web.messaging.LiveHub} hears that a room
 * has news and reads what is new once for all who listen on this node; who was away, slow or cut off asks for what is above their number.
 * {@link org.plumbline.web.messaging.RoomResource} gives the same by plain requests where a socket cannot be had.
 */
package org.plumbline.web.messaging;
