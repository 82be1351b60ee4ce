package org.plumbline.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plumbline.document.control.DocumentStore.Stored;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.document.entity.FilesForgotten;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** The bytes of uploads: never in a transaction, which would hold a connection to the database for as long as a sender takes. */
@ApplicationScoped
public class UploadContent {

    private static final Logger LOG = System.getLogger(UploadContent.class.getName());
    private static final long MEGABYTE = 1024L * 1024;

    @Inject
    private DocumentStore store;

    @Inject
    private FileKinds kinds;

    @Inject
    private Settings settings;

    /**
     * Refuses what can't be taken before anybody sends it.
     *
     * @return the name as it will be kept
     * @throws RejectedInputException                     at {@code file}
     * @throws org.plumbline.shared.StorageFullException when there is no room
     */
    public String admit(String name, long size) throws IOException {
        String cleaned = FileNames.clean(name);
        int most = settings.count(Setting.UPLOAD_LARGEST_MB);
        if (size < 1) {
            throw new RejectedInputException(FileKinds.FIELD, "file.empty", cleaned);
        }
        if (size > most * MEGABYTE) {
            throw new RejectedInputException(FileKinds.FIELD, "file.size", cleaned, most);
        }
        kinds.demandName(cleaned);
        store.demandRoom(size);
        return cleaned;
    }

    /**
     * Keeps a piece, or as much of it as came.
     *
     * @param whole  size of the file it is the beginning of, 0 when it is no beginning
     * @param sha256 what it must have, 64 hexadecimal digits; null when nobody has said
     * @return empty when nothing came
     * @throws ConflictException      when it is not what was announced: to be sent again
     * @throws RejectedInputException when the beginning tells that the file may not be kept
     */
    public Optional<FileBytes> keep(SentPiece piece, long length, long whole, String name, String sha256) throws IOException {
        byte[] beginning = piece.readNBytes((int) Math.min(length, FileKinds.BEGINNING));
        if (beginning.length == 0) {
            return Optional.empty();
        }
        if (whole > 0 && beginning.length >= Math.min(whole, FileKinds.BEGINNING)) {
            kinds.judge(beginning, name);
        }
        Stored stored = store.write(new SequenceInputStream(new ByteArrayInputStream(beginning), piece), length);
        if (sha256 != null && !sha256.equals(stored.sha256())) {
            forget(List.of(stored.id()));
            throw new ConflictException("file.damaged", name);
        }
        return Optional.of(new FileBytes(stored.id(), stored.size(), stored.sha256()));
    }

    /** Makes one of all pieces. */
    public FileBytes join(List<FileBytes> parts, long size) throws IOException {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        try (InputStream all = new PartsInput(store, parts)) {
            Stored stored = store.write(all, size);
            return new FileBytes(stored.id(), stored.size(), stored.sha256());
        }
    }

    /** What a whole file is. @throws RejectedInputException at {@code file}, when it may not be kept */
    public AllowedKind judge(FileBytes file, String name) throws IOException {
        try (InputStream content = store.read(file.storeId(), 0, FileKinds.BEGINNING)) {
            return kinds.judge(content.readAllBytes(), name);
        }
    }

    /** Their rows are gone for good. */
    void forgotten(@Observes(during = TransactionPhase.AFTER_SUCCESS) FilesForgotten gone) {
        forget(gone.storeIds());
    }

    /** Deletes bytes nobody needs. What can't be deleted now is of no use to anybody, being sealed, but takes room. */
    public void forget(Collection<String> storeIds) {
        for (String id : storeIds) {
            try {
                store.delete(id);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the bytes {0} of a file were not deleted: {1}", id, e.getClass().getName());
            }
        }
    }
}
