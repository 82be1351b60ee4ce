/** Opening, finding and continuing threads. */
package org.plumbline.messaging.control;
