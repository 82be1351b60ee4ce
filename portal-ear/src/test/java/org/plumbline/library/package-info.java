/** The library of a project, inside a server and in a browser. */
package org.plumbline.library;
