/**
 * The door to rooms, and the way out of it for what happens in them.
 *
 * <p>Decision: {@link org.plumbline.messaging.boundary.LiveBroadcast}, the port, and {@link org.plumbline.messaging.boundary.LiveNews} live
 * here rather than in control, because the faces speak them: a face may know a boundary and nothing deeper. An EJB jar's events do not reach
 * a WAR's observers portably, so a face that wants to hear adds a {@link org.plumbline.messaging.boundary.LiveListener}.
 */
package org.plumbline.messaging.boundary;
