package org.plumbline.sealing.control;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** Port: makes key pairs and certificates of a company's own authority. No network. */
public interface CertificateMaker {

    /** How long a root is good. */
    Duration ROOT_LASTS = Duration.ofDays(20 * 365);
    /** How long a certificate is that documents are sealed with. */
    Duration CERTIFICATE_LASTS = Duration.ofDays(5 * 365);

    /** A certificate with its private key. */
    record Issued(PrivateKey key, X509Certificate certificate) {

        /** Never the key. */
        @Override
        public String toString() {
            return "Issued:" + certificate.getSerialNumber();
        }
    }

    /** Where a reader's program finds what it needs to check a certificate. @param list of those taken back. @param root the root's certificate */
    record Places(String list, String root) {
    }

    /** A root that vouches for certificates, not for other authorities. */
    Issued root(String company, Instant now);

    /** A certificate for sealing, and nothing else. */
    Issued certificate(Issued root, String company, Places places, Instant now);

    /** The list of certificates a root has taken back, DER. @param number higher than that of the list before */
    byte[] revocations(Issued root, long number, Instant now, Instant next);
}
