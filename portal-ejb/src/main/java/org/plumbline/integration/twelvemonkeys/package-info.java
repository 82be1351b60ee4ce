/** Reading of picture formats the Java platform does not have, by the TwelveMonkeys ImageIO plug-ins. */
package org.plumbline.integration.twelvemonkeys;
