/** Seals and whether a document is genuine, in the server. */
package org.plumbline.sealing;
