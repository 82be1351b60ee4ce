/** Encryption and keyed digests by Tink, with key sets in a file that only the server's own user can read. */
package org.plumbline.integration.tink;
