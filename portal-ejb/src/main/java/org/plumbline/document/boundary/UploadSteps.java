package org.plumbline.document.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.document.control.AllowedKind;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.document.control.Uploads;
import org.plumbline.document.entity.FileAdded;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.document.entity.Upload;
import org.plumbline.document.entity.UploadPart;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.security.Public;
import org.plumbline.shared.Actor;

/** What {@link UploadService} and the timers do in the database, each in a short transaction of its own, between the long reading of bytes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UploadSteps {

    private static final String BY_TIMER = "the timer acts for the portal itself; no page reaches it";

    @Inject
    private Uploads uploads;

    @Inject
    private StoredFiles files;

    @Inject
    private Event<FileAdded> added;

    @Permit(Action.FILE_ADD)
    public UploadView open(Actor actor, Upload upload) {
        return view(uploads.open(upload, Instant.now()));
    }

    /** @throws org.plumbline.shared.NotFoundException when it is not the actor's */
    @Permit(Action.FILE_ADD)
    public UploadView view(Actor actor, long id) {
        return view(uploads.get(actor, id));
    }

    /** What the actor has begun to send to a project and no message has. */
    @Permit(Action.FILE_ADD)
    public List<UploadView> unsent(Actor actor, long projectId) {
        return uploads.unsent(actor, projectId, Instant.now()).stream().map(this::view).toList();
    }

    /** @throws org.plumbline.shared.ConflictException when the piece is not the next */
    @Permit(Action.FILE_ADD)
    public UploadView take(Actor actor, long id, long offset, FileBytes bytes) {
        Upload upload = uploads.forChange(actor, id);
        uploads.add(upload.take(new UploadPart(id, offset, bytes), Instant.now()));
        return view(upload);
    }

    @Permit(Action.FILE_ADD)
    public List<FileBytes> parts(Actor actor, long id) {
        return uploads.parts(uploads.get(actor, id).getId()).stream().map(UploadPart::bytes).toList();
    }

    /** @return what it has become; empty when somebody else has finished it meanwhile */
    @Permit(Action.FILE_ADD)
    public Optional<UploadView> finish(Actor actor, long id, AllowedKind kind, FileBytes bytes) {
        Upload upload = uploads.forChange(actor, id);
        if (upload.getFileId() != null) {
            return Optional.empty();
        }
        StoredFile file = uploads.finish(upload, new StoredFile(upload.origin(), kind.mediaType(), bytes, Instant.now()));
        added.fire(new FileAdded(actor, file.companyId(), file.projectId(), file.getId(), kind.mediaType(), bytes.size(), bytes.sha256()));
        return Optional.of(new UploadView(upload.companyId(), upload.projectId(), id, upload.getName(), upload.getSize(), upload.getReceived(),
                FileView.of(file)));
    }

    /** Takes an upload back, and the file it has become unless that is in use. @return what of it is in the store */
    @Permit(Action.FILE_ADD)
    public List<String> cancel(Actor actor, long id) {
        Upload upload = uploads.forChange(actor, id);
        List<String> bytes = new ArrayList<>(uploads.parts(id).stream().map(part -> part.bytes().storeId()).toList());
        Optional.ofNullable(upload.getFileId()).flatMap(files::forChange).filter(file -> !file.isUsed()).ifPresent(file -> {
            bytes.addAll(file.storeIds());
            files.remove(file);
        });
        uploads.forget(id);
        return bytes;
    }

    @Public(BY_TIMER)
    public List<Long> expired(Instant now, int most) {
        return uploads.expired(now, most);
    }

    /** What an upload has in the store. */
    @Public(BY_TIMER)
    public List<String> bytesOf(long uploadId) {
        return uploads.parts(uploadId).stream().map(part -> part.bytes().storeId()).toList();
    }

    @Public(BY_TIMER)
    public void forget(long uploadId) {
        uploads.forget(uploadId);
    }

    @Public(BY_TIMER)
    public List<Long> unused(Instant before, int most) {
        return files.unused(before, most);
    }

    /** Forgets a file nobody has used. @return what of it is in the store */
    @Public(BY_TIMER)
    public List<String> forgetUnused(long fileId) {
        return files.forChange(fileId).filter(file -> !file.isUsed()).map(file -> {
            files.remove(file);
            return file.storeIds();
        }).orElse(List.of());
    }

    /** Which of some bytes in the store anybody still needs. */
    @Public(BY_TIMER)
    public Set<String> named(Set<String> storeIds) {
        return files.named(storeIds);
    }

    private UploadView view(Upload upload) {
        FileView file = upload.getFileId() == null ? null : Optional.ofNullable(files.byId(List.of(upload.getFileId())).get(upload.getFileId()))
                .map(FileView::of).orElse(null);
        return new UploadView(upload.companyId(), upload.projectId(), upload.getId(), upload.getName(), upload.getSize(), upload.getReceived(), file);
    }
}
