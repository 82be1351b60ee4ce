/** Letters between the modules of the EAR: who hears them, when, and what becomes of the use case. */
package org.plumbline.events;
