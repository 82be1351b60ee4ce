/** The doors: projects and their participants. */
package org.plumbline.project.boundary;
