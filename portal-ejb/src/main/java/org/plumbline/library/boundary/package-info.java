/** The doors of the library: lists, versions, showing and taking back, and the bytes. */
package org.plumbline.library.boundary;
