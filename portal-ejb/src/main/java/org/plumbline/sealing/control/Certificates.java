package org.plumbline.sealing.control;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.plumbline.sealing.control.CertificateMaker.Issued;
import org.plumbline.sealing.entity.SealKey;

/** Certificates and keys as text and back. */
final class Certificates {

    private Certificates() {
    }

    static SealKey packed(Issued issued) {
        return new SealKey(base64(encoded(issued.certificate())), sha256(issued.certificate()), base64(issued.key().getEncoded()));
    }

    static Issued unpacked(SealKey key) {
        try {
            X509Certificate certificate = certificate(key.certificate());
            return new Issued(KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key.privateKey()))), certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept key cannot be read", e);
        }
    }

    static X509Certificate certificate(String base64) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept certificate cannot be read", e);
        }
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate cannot be written", e);
        }
    }

    /** The certificate's fingerprint, 64 hexadecimal digits. */
    static String sha256(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded(certificate)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
