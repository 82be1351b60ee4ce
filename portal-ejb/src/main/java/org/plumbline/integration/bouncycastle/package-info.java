/** Adapter to Bouncy Castle: Argon2id, which the Java platform does not have. No network, hence no timeout and no retry. */
package org.plumbline.integration.bouncycastle;
