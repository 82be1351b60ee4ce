/** Fills an empty installation at start-up. */
package org.plumbline.demo.boundary;
