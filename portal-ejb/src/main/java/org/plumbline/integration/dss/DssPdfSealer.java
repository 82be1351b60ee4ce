package org.plumbline.integration.dss;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.exception.InvalidPasswordException;
import eu.europa.esig.dss.pades.exception.ProtectedDocumentException;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.plumbline.sealing.control.PdfSealer;
import org.plumbline.sealing.control.SealWords;
import org.plumbline.sealing.control.SigningKey;
import org.plumbline.sealing.control.Timestamper;
import org.plumbline.sealing.entity.SealLevel;
import org.plumbline.shared.OwnerOnly;
import org.plumbline.shared.RejectedInputException;

/**
 * Seals by DSS: ETSI.CAdES.detached with SHA-256 and the signing certificate in it. Nothing of it waits for anybody but the
 * {@link Timestamper}, which has a patience of its own; no retry; the same file sealed twice bears two seals.
 */
@ApplicationScoped
public class DssPdfSealer implements PdfSealer {

    private static final Logger LOG = System.getLogger(DssPdfSealer.class.getName());
    /** Room in the file for a signature with its certificates and a timestamp with those of its service, in bytes. */
    private static final int ROOM = 32 * 1024;
    private static final String FIELD = "file";

    @Inject
    private Timestamper timestamper;

    @Override
    public SealLevel seal(Path pdf, Path sealed, SigningKey key, SealWords words) throws IOException {
        try (Workroom room = new Workroom()) {
            DSSDocument document = new FileDocument(pdf.toFile());
            Confirmed confirmed = new Confirmed(timestamper);
            if (timestamper.isSet()) {
                try {
                    return finish(room, sign(room, document, key, words, confirmed), sealed, key, confirmed);
                } catch (RuntimeException e) {
                    // a service that doesn't answer as it should keeps nobody from sealing; a file that can't be sealed shows itself again
                    LOG.log(Level.WARNING, "a file is sealed without a confirmed time: {0}", e.toString());
                }
            }
            write(sign(room, document, key, words, null), sealed);
            return SealLevel.B_B;
        } catch (ProtectedDocumentException | InvalidPasswordException | AlertException e) {
            throw new RejectedInputException(FIELD, "seal.closed");
        } catch (RuntimeException e) {
            if (e.getCause() instanceof GeneralSecurityException) {
                throw e;
            }
            // parsers throw whatever comes of what they didn't expect
            LOG.log(Level.INFO, "a file could not be sealed: {0}", e.toString());
            throw new RejectedInputException(FIELD, "seal.unreadable");
        }
    }

    @Override
    public SealLevel raise(Path sealed, Path raised, SigningKey key) throws IOException {
        try (Workroom room = new Workroom()) {
            Confirmed confirmed = new Confirmed(timestamper);
            try {
                PAdESSignatureParameters parameters = parameters(SignatureLevel.PAdES_BASELINE_T);
                return finish(room, service(room, new CommonCertificateVerifier(), confirmed)
                        .extendDocument(new FileDocument(sealed.toFile()), parameters), raised, key, confirmed);
            } catch (DSSException e) {
                if (!confirmed.hasFailed()) {
                    throw e;
                }
                return SealLevel.B_B;
            }
        }
    }

    /** Whose time is confirmed; with the data to check it for good, if that is at hand. */
    private SealLevel finish(Workroom room, DSSDocument made, Path to, SigningKey key, Confirmed confirmed) throws IOException {
        DSSDocument lasting = new LongTerm(key).add(made, verifier -> service(room, verifier, confirmed)).orElse(null);
        write(lasting == null ? made : lasting, to);
        return lasting == null ? SealLevel.B_T : SealLevel.B_LT;
    }

    private DSSDocument sign(Workroom room, DSSDocument document, SigningKey key, SealWords words, Confirmed confirmed) {
        PAdESSignatureParameters parameters = parameters(confirmed == null ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        // who trusts a root has it: one that is in the file proves nothing, and no signature covers it
        parameters.setCertificateChain(key.chain().stream().map(CertificateToken::new).filter(one -> !one.isSelfSigned()).toList());
        parameters.bLevel().setSigningDate(Date.from(Instant.now()));
        parameters.setSigningTimeZone(TimeZone.getTimeZone("UTC"));
        parameters.setReason(words.reason());
        parameters.setLocation(words.location());
        parameters.setAppName("Plumbline");
        parameters.setContentSize(ROOM);
        PAdESService service = service(room, new CommonCertificateVerifier(), confirmed);
        ToBeSigned toSign = service.getDataToSign(document, parameters);
        return service.signDocument(document, parameters, signature(key, parameters, toSign));
    }

    private static PAdESSignatureParameters parameters(SignatureLevel level) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSignatureTimestampParameters(new PAdESTimestampParameters(DigestAlgorithm.SHA256));
        return parameters;
    }

    private static SignatureValue signature(SigningKey key, PAdESSignatureParameters parameters, ToBeSigned toSign) {
        SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
        try {
            Signature signing = Signature.getInstance(algorithm.getJCEId());
            signing.initSign(key.key());
            signing.update(toSign.getBytes());
            return new SignatureValue(algorithm, signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of a seal cannot sign", e);
        }
    }

    private static PAdESService service(Workroom room, CommonCertificateVerifier verifier, Confirmed confirmed) {
        PAdESService service = new PAdESService(verifier);
        service.setPdfObjFactory(room.pdfs());
        service.setTspSource(confirmed);
        return service;
    }

    private static void write(DSSDocument made, Path to) throws IOException {
        Files.deleteIfExists(to);
        Files.createFile(to, OwnerOnly.file());
        try (OutputStream out = Files.newOutputStream(to)) {
            made.writeTo(out);
        }
    }
}
