package org.plumbline.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.document.entity.FileJudged;
import org.plumbline.document.entity.FileOrigin;
import org.plumbline.document.entity.FilePreview;
import org.plumbline.document.entity.FileState;
import org.plumbline.document.entity.FilesForgotten;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.document.entity.UploadPart;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;

/** What is known of files, for whoever may know it; and their use, once, by a flat above. */
@ApplicationScoped
public class StoredFiles {

    private static final String DOCUMENTS = "(select d.id from library_document d where d.project_id = ?1)";

    /** The library of a project; what names another row goes before it. */
    private static final List<String> LIBRARY = List.of(
            "delete from library_reminder where subject_id in (select a.id from library_approval a where a.project_id = ?1)",
            "delete from library_reminder where subject_id = ?1 or subject_id in " + DOCUMENTS,
            "delete from library_wanted where project_id = ?1",
            "delete from library_approval_decision where project_id = ?1",
            "delete from library_approval_step where project_id = ?1",
            "delete from library_approval where project_id = ?1",
            "delete from library_sight where document_id in " + DOCUMENTS,
            "delete from library_reader where document_id in " + DOCUMENTS,
            "delete from library_version where document_id in " + DOCUMENTS,
            "delete from library_document where project_id = ?1");

    private static final int ASKED_AT_ONCE = 500;

    /** Every column that names bytes in the store: what is left out here is deleted. */
    private static final List<String> NAMES = List.of("select f.storeId from StoredFile f where f.storeId in :ids",
            "select f.preview.fullId from StoredFile f where f.preview.fullId in :ids", "select f.preview.smallId from StoredFile f where f.preview.smallId in :ids",
            "select p.storeId from UploadPart p where p.storeId in :ids");

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private AccessPolicy policy;

    @Inject
    @Any
    private Instance<FileReaders> flats;

    @Inject
    private Event<FilesForgotten> forgotten;

    @Inject
    private Event<FileJudged> judged;

    /** @throws NotFoundException when there is none, or it is not for the reader */
    public StoredFile get(Actor reader, long id) {
        Scope scope = Scope.of(reader);
        return Optional.ofNullable(em.find(StoredFile.class, id)).filter(file -> file.companyId() == scope.companyId() && isFor(reader, file))
                .orElseThrow(NotFoundException::new);
    }

    private boolean isFor(Actor reader, StoredFile file) {
        if (file.getAudience() == Audience.STAFF) {
            return policy.permits(Action.FILE_READ_INTERNAL, reader, file);
        }
        return policy.permits(Action.FILE_READ, reader, file) && (file.getAudience() == Audience.EVERYBODY || file.isBy(reader)
                || file.getAudience() == null && file.isUsed() && flats.stream().anyMatch(flat -> flat.mayRead(reader, file)));
    }

    /**
     * Uses files somebody has sent to a project and nobody has used. Their rows stay locked until the transaction ends.
     *
     * @return in the order of their ids given
     * @throws NotFoundException                       when one is not theirs or not the project's
     * @throws org.plumbline.shared.ConflictException when one was used or refused
     */
    public List<StoredFile> use(Actor by, long projectId, Audience audience, List<Long> ids) {
        ids.stream().distinct().sorted().forEach(id -> {
            StoredFile file = Optional.ofNullable(em.find(StoredFile.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFoundException::new);
            if (file.companyId() != by.companyId() || file.projectId() != projectId || !file.isBy(by)) {
                throw new NotFoundException();
            }
            file.use(audience);
        });
        Map<Long, StoredFile> used = byId(ids);
        return ids.stream().distinct().map(used::get).toList();
    }

    /** Keeps a file that the portal has made itself, for staff and whoever another flat gives it to: nothing in it is to be judged. */
    public StoredFile keepMade(Owned project, String name, String mediaType, FileBytes bytes) {
        FileOrigin origin = new FileOrigin(project, Actor.Kind.SYSTEM, 0, name, mediaType);
        StoredFile file = new StoredFile(origin, mediaType, bytes, Instant.now());
        file.use(Audience.STAFF);
        em.persist(file);
        em.flush();
        judged.fire(file.pass(new FilePreview()));
        return file;
    }

    /** Files by their ids, for a flat that has made sure that its reader may know of them. */
    public Map<Long, StoredFile> byId(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery("select f from StoredFile f where f.id in :ids", StoredFile.class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(StoredFile::getId, Function.identity()));
    }

    /** What they were used for was taken back. */
    public void hide(Collection<Long> ids) {
        ids.stream().sorted().forEach(id -> em.find(StoredFile.class, id, LockModeType.PESSIMISTIC_WRITE).hide());
    }

    /** A file with its row locked, if it is still there. */
    public Optional<StoredFile> forChange(long id) {
        return Optional.ofNullable(em.find(StoredFile.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of some projects that have any. */
    public Set<Long> projects(Collection<Long> projectIds) {
        return em.createQuery("select f.projectId from StoredFile f where f.projectId in :ids", Long.class).setParameter("ids", projectIds)
                .getResultStream().collect(Collectors.toSet());
    }

    /** Deletes whatever was sent to a project; nothing refers to it any more. Its bytes go once that is certain. */
    public void forgetAll(long projectId) {
        LIBRARY.forEach(deletion -> em.createNativeQuery(deletion).setParameter(1, projectId).executeUpdate());
        List<StoredFile> files = em.createQuery("select f from StoredFile f where f.projectId = :project", StoredFile.class)
                .setParameter("project", projectId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        List<UploadPart> parts = em.createQuery("select p from UploadPart p, Upload u where u.id = p.uploadId and u.projectId = :project",
                UploadPart.class).setParameter("project", projectId).getResultList();
        Stream<String> bytes = Stream.concat(files.stream().flatMap(file -> file.storeIds().stream()), parts.stream().map(part -> part.bytes().storeId()));
        forgotten.fire(new FilesForgotten(bytes.toList()));
        parts.forEach(em::remove);
        files.forEach(em::remove);
        em.flush();
        em.createQuery("delete from Upload u where u.projectId = :project").setParameter("project", projectId).executeUpdate();
    }

    /** Those that wait to be judged. */
    public List<Long> toJudge(Instant now, int most) {
        return em.createQuery("select f.id from StoredFile f where f.state = :pending and f.judgeAt <= :now order by f.judgeAt", Long.class)
                .setParameter("pending", FileState.PENDING).setParameter("now", now).setMaxResults(most).getResultList();
    }

    /** Those nobody has used since. */
    public List<Long> unused(Instant before, int most) {
        return em.createQuery("select f.id from StoredFile f where f.used = false and f.createdAt < :before order by f.createdAt", Long.class)
                .setParameter("before", before).setMaxResults(most).getResultList();
    }

    /** Those in use that nobody has compared with their hash since a moment, the longest first: what nobody uses may be going. */
    public List<Long> unproven(Instant since, int most) {
        List<Long> never = em.createQuery("select f.id from StoredFile f where f.provenAt is null and f.used = true order by f.id", Long.class).setMaxResults(most).getResultList();
        return never.size() == most ? never : Stream.concat(never.stream(), em.createQuery("select f.id from StoredFile f where f.provenAt < :since "
                + "and f.used = true order by f.provenAt, f.id", Long.class).setParameter("since", since).setMaxResults(most - never.size()).getResultStream()).toList();
    }

    /** Which of some bytes in the store a file, a preview or a piece of an upload still is. */
    public Set<String> named(Set<String> storeIds) {
        Set<String> named = new HashSet<>();
        for (String places : NAMES) {
            List<String> asked = List.copyOf(storeIds);
            for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
                named.addAll(em.createQuery(places, String.class)
                        .setParameter("ids", asked.subList(from, Math.min(asked.size(), from + ASKED_AT_ONCE))).getResultList());
            }
        }
        return named;
    }

    public void remove(StoredFile file) {
        em.remove(file);
    }
}
