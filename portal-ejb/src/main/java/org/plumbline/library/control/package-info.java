/** Finds documents for whoever may see them; every way to one goes through {@code Shelf}. */
package org.plumbline.library.control;
