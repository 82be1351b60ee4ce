/** What the portal says of its own state, asked from the street. */
package org.plumbline.web.health;
