/** A document, its versions that never change, whom it was shown to and what they have seen of it. */
package org.plumbline.library.entity;
