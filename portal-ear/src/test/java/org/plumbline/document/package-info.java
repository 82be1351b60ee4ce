/** Pictures, from the inside and from the street. */
package org.plumbline.document;
