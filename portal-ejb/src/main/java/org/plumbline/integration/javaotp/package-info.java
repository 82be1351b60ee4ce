/** One-time codes by java-otp. */
package org.plumbline.integration.javaotp;
