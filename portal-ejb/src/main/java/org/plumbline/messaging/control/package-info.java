/**
 * Opening, finding and continuing threads; the rooms of a project.
 *
 * <p>Decision: saying something in a room is three statements whatever the room holds (number taken, place read, row written; one more for a
 * quote), because a thousand a second are to fit; see {@link org.plumbline.messaging.control.RoomPosting}. And what is read of a room is
 * told by numbers, which have no gaps, so that a room of ten thousand messages opens as one of ten.
 */
package org.plumbline.messaging.control;
