package org.plumbline.sealing.control;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a seal is made with.
 *
 * @param chain       the certificate of the key first, then whoever vouches for it, up to a root where it is known
 * @param revocations a list of certificates taken back, made by the root at the moment it is asked for, DER; null where none is at hand
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain, Supplier<byte[]> revocations) {

    public SigningKey {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "SigningKey:" + certificate().getSerialNumber();
    }
}
