/** Orders mail, fills templates, and says through a port how mail leaves the house. */
package org.plumbline.notification.control;
