package org.plumbline.integration.dss;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.sealing.control.SigningKey;

/** Adds what proves that the certificate of a seal was good when it was made: the list of its own root, signed at this moment. */
record LongTerm(SigningKey key) {

    private static final Logger LOG = System.getLogger(LongTerm.class.getName());

    /** Empty when it is not at hand. */
    Optional<DSSDocument> add(DSSDocument sealed, Function<CommonCertificateVerifier, PAdESService> services) {
        if (key.revocations() == null) {
            return Optional.empty();
        }
        CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
        roots.addCertificate(new CertificateToken(key.chain().get(key.chain().size() - 1)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(roots);
        verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(key.revocations().get())));
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LT);
        try {
            return Optional.of(services.apply(verifier).extendDocument(sealed, parameters));
        } catch (DSSException | AlertException e) {
            LOG.log(Level.INFO, "a seal stays without long-term data: {0}", e.getMessage());
            return Optional.empty();
        }
    }
}
