/** A picture, and its bytes in two sizes; a file, and how it comes here piece by piece. */
package org.plumbline.document.entity;
