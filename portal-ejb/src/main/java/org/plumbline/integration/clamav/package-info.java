/** ClamAV's daemon, which keeps its definitions in memory and is asked over a socket. */
package org.plumbline.integration.clamav;
