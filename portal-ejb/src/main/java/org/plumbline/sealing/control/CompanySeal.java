package org.plumbline.sealing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.sealing.entity.SealLevel;
import org.plumbline.sealing.entity.SealUpgrade;
import org.plumbline.shared.RejectedInputException;

/**
 * Puts the seal of a company on a PDF. It may ask a timestamp service and takes some hundred milliseconds: no place for an open transaction,
 * though it works in one; its own notes are kept whatever becomes of that.
 */
@ApplicationScoped
public class CompanySeal {

    @Inject
    private CompanyKeys keys;

    @Inject
    private KeyShelf shelf;

    @Inject
    private SealRepository seals;

    @Inject
    private PdfSealer sealer;

    @Inject
    private Timestamper timestamper;

    /**
     * Seals a file: its bytes, and one update at their end.
     *
     * @param sealed where the sealed file goes; the folder is there
     * @throws RejectedInputException at {@code file}, when it is no PDF that can be sealed
     */
    public Sealed seal(long companyId, Path pdf, Path sealed, SealWords words) {
        SigningKey key = keys.of(companyId);
        try {
            SealLevel level = sealer.seal(pdf, sealed, key, words);
            return noted(companyId, sealed, key, level);
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be sealed", e);
        }
    }

    /**
     * Has the time of a sealed file confirmed later, by {@link org.plumbline.sealing.entity.SealRaised}; in the caller's transaction, with the row
     * of the file.
     *
     * @param fileId of the file as it is kept, whose seal is {@code B-B}
     */
    public void owe(long companyId, long fileId) {
        seals.add(new SealUpgrade(companyId, fileId, Instant.now()));
    }

    /**
     * Tries that once.
     *
     * @return empty when nobody could be reached again
     */
    public Optional<SealLevel> raise(long companyId, Path sealed, Path raised) throws IOException {
        SigningKey key = keys.of(companyId);
        SealLevel level = timestamper.isSet() ? sealer.raise(sealed, raised, key) : SealLevel.B_B;
        if (level == SealLevel.B_B) {
            return Optional.empty();
        }
        noted(companyId, raised, key, level);
        return Optional.of(level);
    }

    private Sealed noted(long companyId, Path sealed, SigningKey key, SealLevel level) throws IOException {
        String sha256 = FileHash.of(sealed);
        shelf.note(companyId, new KeyShelf.Note(sha256, Certificates.sha256(key.certificate()), level));
        return new Sealed(level.text(), sha256, level == SealLevel.B_B && timestamper.isSet());
    }
}
