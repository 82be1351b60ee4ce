package org.plumbline.integration.dss;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.signature.SignatureCryptographicVerification;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.exception.InvalidPasswordException;
import eu.europa.esig.dss.pades.exception.ProtectedDocumentException;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pades.validation.timestamp.PdfTimestampToken;
import eu.europa.esig.dss.pdf.modifications.PdfModificationDetection;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CertificateValidity;
import eu.europa.esig.dss.spi.x509.tsp.TimestampToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.sealing.control.SealReader;
import org.plumbline.shared.RejectedInputException;

/**
 * Reads signatures by DSS, which looks nothing up: no network, hence no timeout and no retry. What a file may cost is bounded before, by
 * {@link PdfOutline}; how long it may take is bounded by whoever calls.
 */
@ApplicationScoped
public class DssSealReader implements SealReader {

    private static final String FIELD = "file";

    @Override
    public Reading read(Path pdf) throws IOException {
        PdfOutline outline = PdfOutline.of(pdf);
        try (Workroom room = new Workroom()) {
            DSSDocument document = new FileDocument(pdf.toFile());
            PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(document);
            analyzer.setPdfObjFactory(room.pdfs());
            analyzer.setCertificateVerifier(new CommonCertificateVerifier());
            List<AdvancedSignature> signatures = analyzer.getSignatures();
            room.pdfs().newPAdESSignatureService().analyzePdfModifications(document, signatures, null);
            List<Mark> marks = signatures.stream().map(PAdESSignature.class::cast).map(DssSealReader::mark)
                    .sorted(Comparator.comparingLong(Mark::end)).toList();
            // what comes after a signature stamps it, too
            List<PdfTimestampToken> stamps = Stream.concat(analyzer.getDetachedTimestamps().stream(),
                    signatures.stream().flatMap(signature -> signature.getDocumentTimestamps().stream())).filter(PdfTimestampToken.class::isInstance)
                    .map(PdfTimestampToken.class::cast).distinct().toList();
            long covered = Stream.concat(marks.stream().map(Mark::end), stamps.stream().filter(DssSealReader::holds)
                    .map(stamp -> end(stamp.getPdfRevision().getByteRange()))).max(Long::compare).orElse(0L);
            boolean allRead = marks.size() + stamps.size() >= outline.signatures();
            boolean explained = outline.endsAt(covered) || outline.isStateFrom(covered) && signatures.stream().allMatch(DssSealReader::hasMoreData);
            return new Reading(marks, allRead && (marks.isEmpty() || explained));
        } catch (ProtectedDocumentException | InvalidPasswordException e) {
            throw new RejectedInputException(FIELD, "genuine.encrypted");
        } catch (StackOverflowError | OutOfMemoryError e) {
            // what was read is gone with the stack; nothing of it is shared
            throw new RejectedInputException(FIELD, "genuine.too_much");
        } catch (RuntimeException e) {
            // parsers throw whatever comes of what they didn't expect
            if (outline.signatures() > 0) {
                return new Reading(List.of(), false);
            }
            throw new RejectedInputException(FIELD, "genuine.unreadable");
        }
    }

    private static Mark mark(PAdESSignature signature) {
        signature.checkSignatureIntegrity();
        SignatureCryptographicVerification check = signature.getSignatureCryptographicVerification();
        ByteRange range = signature.getPdfRevision().getByteRange();
        boolean intact = check.isSignatureIntact() && check.isReferenceDataIntact() && range.isValid() && range.getFirstPartStart() == 0
                && signature.getPdfSignatureDictionary().isConsistent() && isPadded(signature.getPdfSignatureDictionary().getContents())
                && isCertified(signature.getCandidatesForSigningCertificate().getTheCertificateValidity())
                && signature.getSignatureTimestamps().stream().allMatch(DssSealReader::holds);
        Date claimed = signature.getSigningTime();
        return new Mark(Optional.ofNullable(signature.getSigningCertificateToken()).map(CertificateToken::getCertificate).orElse(null),
                signature.getPdfSignatureDictionary().getReason(), claimed == null ? null : claimed.toInstant(),
                new Stamps(first(signature.getSignatureTimestamps()), first(signature.getDocumentTimestamps())), intact,
                after(signature.getPdfRevision().getModificationDetection()), end(range));
    }

    private static Stamp first(List<TimestampToken> tokens) {
        return tokens.stream().filter(DssSealReader::holds).map(DssSealReader::stamp).filter(Objects::nonNull).min(Comparator.comparing(Stamp::time)).orElse(null);
    }

    private static Stamp stamp(TimestampToken token) {
        Instant time = token.getGenerationTime().toInstant();
        return token.getCertificates().stream().filter(token::isSignedBy).findFirst()
                .map(signer -> new Stamp(time, Optional.ofNullable(signer.getSubject().getPrincipal().getName()).orElse(""))).orElse(null);
    }

    private static boolean holds(TimestampToken token) {
        return token.isMessageImprintDataFound() && token.isMessageImprintDataIntact() && token.getCertificates().stream().anyMatch(token::isSignedBy);
    }

    /** Whether the certificate is the one that was signed along, where any was. */
    private static boolean isCertified(CertificateValidity certificate) {
        return certificate != null && (!certificate.isDigestPresent() || certificate.isDigestEqual());
    }

    /** Whether nothing but zeros follows the signature in the room that was left for it: no signature covers that. */
    private static boolean isPadded(byte[] contents) {
        int lengths = contents.length > 1 && contents[1] < 0 ? contents[1] & 0x7F : 0;
        int length = lengths == 0 && contents.length > 1 ? contents[1] : 0;
        if (lengths > Integer.BYTES - 1 || contents.length < 2 + lengths) {
            return false;
        }
        for (int i = 0; i < lengths; i++) {
            length = length << Byte.SIZE | contents[2 + i] & 0xFF;
        }
        for (int i = 2 + lengths + length; i < contents.length; i++) {
            if (contents[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Data for checking a signature later were added after it. */
    private static boolean hasMoreData(AdvancedSignature signature) {
        PdfModificationDetection detection = ((PAdESSignature) signature).getPdfRevision().getModificationDetection();
        return detection != null && detection.getObjectModifications() != null && !detection.getObjectModifications().getSecureChanges().isEmpty();
    }

    /** Fields, signatures and timestamps may be drawn over a page: whatever comes with them was added. Data for checking are not seen. */
    private static After after(PdfModificationDetection detection) {
        PdfObjectModifications objects = detection == null ? null : detection.getObjectModifications();
        if (detection != null && !(detection.getPageDifferences().isEmpty() && detection.getAnnotationOverlaps().isEmpty())
                || objects != null && !(objects.getUndefinedChanges().isEmpty() && objects.getAnnotCreationChanges().isEmpty())) {
            return After.CHANGED;
        }
        return objects == null || objects.getFormFillInAndSignatureCreationChanges().isEmpty() ? After.NOTHING : After.ADDED;
    }

    private static long end(ByteRange range) {
        return (long) range.getSecondPartStart() + range.getSecondPartEnd();
    }
}
