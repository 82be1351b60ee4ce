/** Ports that need nothing outside the process while there is one node. */
package org.plumbline.integration.local;
