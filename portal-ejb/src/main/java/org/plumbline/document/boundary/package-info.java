/** The doors: pictures come in and go out. */
package org.plumbline.document.boundary;
