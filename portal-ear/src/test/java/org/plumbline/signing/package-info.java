/** Signing ceremonies on real servers and in a real browser. */
package org.plumbline.signing;
