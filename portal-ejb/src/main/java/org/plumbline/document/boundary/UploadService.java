package org.plumbline.document.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.document.control.AllowedKind;
import org.plumbline.document.control.SentPiece;
import org.plumbline.document.control.UploadContent;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.document.entity.FileOrigin;
import org.plumbline.document.entity.Upload;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StorageFullException;

/**
 * Files come in, piece by piece. Bytes are sealed and hashed while they come and never held; no transaction is open meanwhile. A piece that
 * is there when this returns outlives a power cut; what is missing is asked for by {@link UploadView#received()}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadService {

    private static final int TYPE_LENGTH = 100;

    @EJB
    private UploadSteps steps;

    @Inject
    private UploadContent content;

    @Inject
    private AccessPolicy policy;

    /**
     * Begins.
     *
     * @throws NotFoundException      when there is no such project, or the actor may send nothing to it
     * @throws RejectedInputException at {@code file}, when it is too large, empty, or by its name of no allowed kind
     * @throws ConflictException      when the actor has too many on their way
     * @throws StorageFullException   when there is no room
     */
    @Permit(Action.FILE_ADD)
    public UploadView begin(Actor actor, long projectId, UploadOffer offer) {
        policy.demand(Action.FILE_ADD, actor, Owned.byProject(actor.companyId(), projectId));
        try {
            String name = content.admit(offer.name(), offer.size());
            String type = offer.declaredType() == null ? "" : offer.declaredType();
            FileOrigin origin = FileOrigin.of(actor, projectId, name, type.substring(0, Math.min(type.length(), TYPE_LENGTH)));
            return steps.open(actor, new Upload(origin, offer.size(), Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException("the store of files failed", e);
        }
    }

    /** What the actor has begun to send to a project and no message has, oldest first, at most twenty: to go on with or to take back. */
    @Permit(Action.FILE_ADD)
    public List<UploadView> unsent(Actor actor, long projectId) {
        policy.demand(Action.FILE_ADD, actor, Owned.byProject(actor.companyId(), projectId));
        return steps.unsent(actor, projectId);
    }

    /** How far it is. @throws NotFoundException when the actor has begun no such upload */
    @Permit(Action.FILE_ADD)
    public UploadView view(Actor actor, long id) {
        return demanded(actor, id);
    }

    /**
     * Takes the next piece. With the last one the file is whole and judged by its content. A refused upload is gone.
     *
     * @throws NotFoundException      when the actor has begun no such upload, or has lost the project
     * @throws ConflictException      when it is not the next piece, not what it was announced to be, or less than {@link Upload#LEAST_PIECE} and
     *                                not the last: {@link #view} tells how far it is
     * @throws RejectedInputException at {@code file}, when the file may not be kept
     * @throws StorageFullException   when there is no room; what came before stays
     */
    @Permit(Action.FILE_ADD)
    public UploadView take(Actor actor, long id, UploadPiece piece) {
        UploadView upload = demanded(actor, id);
        try {
            if (upload.file() == null && upload.received() < upload.size()) {
                upload = keep(actor, upload, piece);
            }
            return upload.file() == null && upload.received() == upload.size() ? finish(actor, upload) : upload;
        } catch (RejectedInputException refused) {
            cancel(actor, id);
            throw refused;
        } catch (IOException e) {
            throw new UncheckedIOException("the store of files failed", e);
        }
    }

    private UploadView demanded(Actor actor, long id) {
        UploadView upload = steps.view(actor, id);
        policy.demand(Action.FILE_ADD, actor, upload);
        return upload;
    }

    private UploadView keep(Actor actor, UploadView upload, UploadPiece piece) throws IOException {
        if (piece.offset() != upload.received()) {
            throw new ConflictException("file.offset");
        }
        if (piece.length() > upload.size() - upload.received()) {
            throw new ConflictException("file.too_much");
        }
        if (!Upload.isWorthKeeping(upload.size(), piece.offset(), piece.length())) {
            throw new ConflictException("file.piece_small", Upload.LEAST_PIECE / 1024);
        }
        Optional<FileBytes> kept = content.keep(new SentPiece(piece.body(), piece.length()), piece.length(),
                piece.offset() == 0 ? upload.size() : 0, upload.name(), piece.sha256());
        if (kept.isEmpty()) {
            return upload;
        }
        if (!Upload.isWorthKeeping(upload.size(), piece.offset(), kept.get().size())) {
            // the connection broke at once: a row for each such beginning would be one for every byte of somebody who does it on purpose
            content.forget(List.of(kept.get().storeId()));
            return upload;
        }
        try {
            return steps.take(actor, upload.id(), piece.offset(), kept.get());
        } catch (RuntimeException somebodyElseWasFirst) {
            content.forget(List.of(kept.get().storeId()));
            throw somebodyElseWasFirst;
        }
    }

    private UploadView finish(Actor actor, UploadView upload) throws IOException {
        List<FileBytes> parts = steps.parts(actor, upload.id());
        List<String> pieces = parts.stream().map(FileBytes::storeId).toList();
        FileBytes whole = content.join(parts, upload.size());
        boolean joined = !pieces.contains(whole.storeId());
        try {
            AllowedKind kind = content.judge(whole, upload.name());
            Optional<UploadView> finished = steps.finish(actor, upload.id(), kind, whole);
            content.forget(!joined ? List.of() : finished.isPresent() ? pieces : List.of(whole.storeId()));
            return finished.orElseGet(() -> steps.view(actor, upload.id()));
        } catch (RuntimeException e) {
            content.forget(joined ? List.of(whole.storeId()) : List.of());
            throw e;
        }
    }

    /** Takes an upload back, and the file it has become unless that is in use. @throws NotFoundException as {@link #view} */
    @Permit(Action.FILE_ADD)
    public void cancel(Actor actor, long id) {
        content.forget(steps.cancel(actor, id));
    }

    /** A file that comes whole, with a form. @return what it has become. Throws as {@link #begin} and {@link #take}, and keeps nothing then */
    @Permit(Action.FILE_ADD)
    public FileView send(Actor actor, long projectId, UploadOffer offer, InputStream body) {
        UploadView upload = begin(actor, projectId, offer);
        UploadView sent = take(actor, upload.id(), new UploadPiece(0, body, offer.size(), null));
        if (sent.file() == null) {
            cancel(actor, upload.id());
            throw new RejectedInputException("file", "file.cut_off", upload.name());
        }
        return sent.file();
    }
}
