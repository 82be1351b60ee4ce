/** A thread and its messages. */
package org.plumbline.messaging.entity;
