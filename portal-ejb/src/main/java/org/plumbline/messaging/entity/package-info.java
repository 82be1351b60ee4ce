/** A thread and its messages; how far somebody has read; what happened. */
package org.plumbline.messaging.entity;
