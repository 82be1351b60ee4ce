/** Rooms, from inside the server: rights, numbers, marks and news; and from the street: sockets that speak the protocol by hand, and two people in two browsers. */
package org.plumbline.messaging;
