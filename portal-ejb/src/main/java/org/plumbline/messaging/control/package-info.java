/**
 * Opening, finding and continuing threads; the rooms of a project.
 *
 * <p>Decision: saying something in a room is three statements whatever the room holds (number taken, place read, row written), because a
 * thousand a second are to fit; see {@link org.plumbline.messaging.control.RoomPosting}.
 */
package org.plumbline.messaging.control;
