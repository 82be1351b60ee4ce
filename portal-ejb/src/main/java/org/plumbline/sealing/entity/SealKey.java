package org.plumbline.sealing.entity;

/**
 * A certificate and its private key.
 *
 * @param certificate Base64 of DER
 * @param sha256      of the certificate's bytes, 64 hexadecimal digits
 * @param privateKey  Base64 of PKCS#8
 */
public record SealKey(String certificate, String sha256, String privateKey) {

    /** Never the key. */
    @Override
    public String toString() {
        return "SealKey:" + sha256;
    }
}
