/**
 * Lays out, configures, starts and stops the servers the portal runs on.
 *
 * <p>Decision: the demo, the tests and an administrator configure a server with the same scripts of {@code server-config/}. These classes
 * only fetch the distribution apart, run those scripts and look after the process. They need a JDK and nothing else: no shell, no unzip,
 * no library. They are part of the build and never of the EAR.
 *
 * <p>A server is laid out once in a folder. A fingerprint of the distribution, the scripts and the settings tells whether the second start
 * may skip that. Data of the portal lives outside the laid out parts and survives a new layout.
 */
package org.plumbline.server;
