/** The doors: short transactions of sealing, what anybody may fetch, what an owner sees, and the timer that confirms times. */
package org.plumbline.sealing.boundary;
