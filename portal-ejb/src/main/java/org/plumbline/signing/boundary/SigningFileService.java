package org.plumbline.signing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.signing.control.Envelopes;
import org.plumbline.signing.entity.Envelope;

/** The two papers of a request: what is signed, and what came of it. Whoever is asked to sign gets them from here, whatever the library shows them. */
@Stateless
public class SigningFileService {

    @Inject
    private Envelopes envelopes;

    @Inject
    private StoredFiles files;

    @Inject
    private DocumentStore store;

    @Inject
    private AccessPolicy policy;

    /** @param title of the document. @param sha256 of the bytes */
    public record Paper(String title, long size, String sha256) {
    }

    /** @param result what came of it, else what is signed. @throws NotFoundException when there is none that the reader may see */
    @Permit(Action.SIGNING_VIEW)
    public Paper view(Actor reader, long id, boolean result) {
        StoredFile file = file(reader, id, result);
        return new Paper(envelopes.get(reader, id).getTitle(), file.bytes().size(), file.bytes().sha256());
    }

    /** @param from bytes left out. @param length bytes at most. @return to be closed. @throws NotFoundException as {@link #view} */
    @Permit(Action.SIGNING_VIEW)
    public InputStream read(Actor reader, long id, boolean result, long from, long length) {
        try {
            return store.read(file(reader, id, result).bytes().storeId(), from, length);
        } catch (IOException e) {
            throw new UncheckedIOException("the store of files failed", e);
        }
    }

    private StoredFile file(Actor reader, long id, boolean result) {
        Envelope envelope = envelopes.get(reader, id);
        policy.demand(Action.SIGNING_VIEW, reader, envelope);
        if (!envelopes.givesPapers(reader, envelope)) {
            throw new NotFoundException();
        }
        long file = result ? envelope.getResultFileId() : envelope.getFileId();
        return Optional.ofNullable(files.byId(List.of(file)).get(file)).filter(StoredFile::isClean).orElseThrow(NotFoundException::new);
    }
}
