package org.plumbline.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.document.entity.Upload;
import org.plumbline.document.entity.UploadPart;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;

/** Files on their way and their pieces, in the database. */
@ApplicationScoped
public class Uploads {

    /** Files a person may have on their way, or sent and not used. */
    static final int MOST_OPEN = 20;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** @throws NotFoundException when the company has no such project. @throws ConflictException when the person has too many open */
    public Upload open(Upload upload, Instant now) {
        long open = count("select count(u) from Upload u where u.uploaderId = :person and u.fileId is null and u.expiresAt > :since", upload, now)
                + count("select count(f) from StoredFile f where f.uploaderId = :person and f.used = false and f.createdAt > :since", upload,
                now.minus(Upload.KEPT));
        if (open >= MOST_OPEN) {
            throw new ConflictException("file.too_many", MOST_OPEN);
        }
        em.persist(upload);
        OwnerCheck.flush(em);
        return upload;
    }

    private long count(String query, Owned upload, Instant since) {
        return em.createQuery(query, Long.class).setParameter("person", upload.personId()).setParameter("since", since).getSingleResult();
    }

    /** @throws NotFoundException when the actor has begun no such upload */
    public Upload get(Actor actor, long id) {
        return Optional.ofNullable(em.find(Upload.class, id)).filter(upload -> upload.companyId() == actor.companyId() && upload.isBy(actor))
                .orElseThrow(NotFoundException::new);
    }

    /** What the actor has begun to send to a project and no message has, oldest first; at most {@link #MOST_OPEN}. */
    public List<Upload> unsent(Actor actor, long projectId, Instant now) {
        return em.createQuery("select u from Upload u where u.companyId = :company and u.projectId = :project and u.uploaderId = :person and u.uploaderKind = :kind "
                + "and u.expiresAt > :now and (u.fileId is null or exists (select f from StoredFile f where f.id = u.fileId and f.used = false)) order by u.id",
                Upload.class).setParameter("company", actor.companyId()).setParameter("project", projectId).setParameter("person", actor.personId())
                .setParameter("kind", actor.kind()).setParameter("now", now).setMaxResults(MOST_OPEN).getResultList();
    }

    /** The same with its row locked: pieces are taken one after the other. */
    public Upload forChange(Actor actor, long id) {
        Upload upload = get(actor, id);
        em.refresh(upload, LockModeType.PESSIMISTIC_WRITE);
        return upload;
    }

    /** Adds a piece to a locked upload. */
    public void add(UploadPart part) {
        em.persist(part);
    }

    /** In the order of their place. */
    public List<UploadPart> parts(long uploadId) {
        return em.createQuery("select p from UploadPart p where p.uploadId = :upload order by p.start", UploadPart.class)
                .setParameter("upload", uploadId).getResultList();
    }

    /** A locked upload becomes a file; its pieces are no more. */
    public StoredFile finish(Upload upload, StoredFile file) {
        em.persist(file);
        forgetParts(upload.getId());
        upload.finish(file.getId());
        return file;
    }

    /** Forgets an upload; one that is gone is forgotten already. */
    public void forget(long uploadId) {
        forgetParts(uploadId);
        em.createQuery("delete from Upload u where u.id = :id").setParameter("id", uploadId).executeUpdate();
    }

    private void forgetParts(long uploadId) {
        em.createQuery("delete from UploadPart p where p.uploadId = :upload").setParameter("upload", uploadId).executeUpdate();
    }

    /** Those nobody has continued for too long, and those that became files as long ago. */
    public List<Long> expired(Instant now, int most) {
        return em.createQuery("select u.id from Upload u where u.expiresAt < :now order by u.expiresAt", Long.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
    }
}
