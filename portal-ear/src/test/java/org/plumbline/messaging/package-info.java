/** Rooms on a real server. */
package org.plumbline.messaging;
