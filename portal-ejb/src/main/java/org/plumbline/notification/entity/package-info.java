/** Mail that is kept to be looked at. */
package org.plumbline.notification.entity;
