/** The administrator's view of kept mail. */
package org.plumbline.notification.boundary;
