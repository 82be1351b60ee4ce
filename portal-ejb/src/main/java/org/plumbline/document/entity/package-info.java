/** A picture, and its bytes in two sizes. */
package org.plumbline.document.entity;
