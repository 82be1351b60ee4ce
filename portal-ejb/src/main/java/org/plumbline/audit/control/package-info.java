/** Writes the trail and checks it. */
package org.plumbline.audit.control;
