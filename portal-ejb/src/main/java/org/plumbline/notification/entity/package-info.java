/**
 * Whom the portal has told of what, what people want to be mailed, mails that came in, how long clients wait; and mail that is kept to be
 * looked at instead of sent.
 */
package org.plumbline.notification.entity;
