/** Adapters to Bouncy Castle: what the Java platform does not have: Argon2id, making certificates, and asking for timestamps. */
package org.plumbline.integration.bouncycastle;
