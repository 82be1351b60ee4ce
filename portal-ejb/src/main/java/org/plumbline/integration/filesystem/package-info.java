/** Files in a folder of the server, or of a disk that all nodes share. */
package org.plumbline.integration.filesystem;
