/** The administrator's doors to settings, keys and health, and the timer that re-seals. */
package org.plumbline.installation.boundary;
