/** Rules of the faces that no compiler keeps, held against the module's own sources. */
package org.plumbline.web;
