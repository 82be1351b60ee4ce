package org.plumbline.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.library.entity.WantedFile;
import org.plumbline.library.entity.WantedState;
import org.plumbline.project.entity.Project;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;

/** Finds wanted files: all of a project for staff, their own for a client. */
@ApplicationScoped
public class Wanted {

    /** On one page; whoever asks for more has asked too much. */
    private static final int MOST = 200;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** A wanted file with what was sent, or null. */
    public record Item(WantedFile wanted, StoredFile file) {
    }

    /** One of a project. */
    record OfProject(WantedFile wanted, Project project) {
    }

    /** Those of a project that were not taken back: what is due first before the others. */
    public List<Item> of(Actor reader, long projectId) {
        return query(reader, "w.projectId = :id and w.state <> :gone", projectId);
    }

    /** @throws NotFoundException when there is none that the reader may see */
    public Item get(Actor reader, long id) {
        return query(reader, "w.id = :id and w.state <> :gone", id).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** The same with its row locked: one change at a time. */
    public WantedFile getForChange(Actor reader, long id) {
        WantedFile wanted = get(reader, id).wanted();
        em.refresh(wanted, LockModeType.PESSIMISTIC_WRITE);
        return wanted;
    }

    /** What somebody is to do on their first page, in one query: send what is wanted, or look at what was sent. */
    List<OfProject> open(Actor reader, Scope scope, int most) {
        var query = scope.fill(em.createQuery("select w, p from WantedFile w, Project p where p.id = w.projectId and " + scope.within("w", "projectId")
                + (reader.isClient() ? " and w.clientId = :me and w.state in (:first, :second)" : " and w.state in (:first, :second)") + " order by w.dueOn, w.id",
                Object[].class)).setParameter("first", reader.isClient() ? WantedState.OPEN : WantedState.SENT)
                .setParameter("second", reader.isClient() ? WantedState.RETURNED : WantedState.SENT);
        if (reader.isClient()) {
            query.setParameter("me", reader.personId());
        }
        return query.setMaxResults(most).getResultStream().map(row -> new OfProject((WantedFile) row[0], (Project) row[1])).toList();
    }

    /** What a client is to send in a project. */
    List<WantedFile> waiting(long projectId, long clientId) {
        return em.createQuery("select w from WantedFile w where w.projectId = :project and w.clientId = :client and w.state in (:open, :returned) "
                + "order by w.dueOn, w.id", WantedFile.class).setParameter("project", projectId).setParameter("client", clientId)
                .setParameter("open", WantedState.OPEN).setParameter("returned", WantedState.RETURNED).getResultList();
    }

    /** Those to be sent by a day, in the order of their ids. @param after the last id seen, 0 to begin */
    List<Long> waiting(LocalDate from, LocalDate until, long after, int most) {
        return em.createQuery("select w.id from WantedFile w where w.state in (:open, :returned) and w.dueOn between :from and :until and w.id > :after "
                + "order by w.id", Long.class).setParameter("open", WantedState.OPEN).setParameter("returned", WantedState.RETURNED).setParameter("from", from)
                .setParameter("until", until).setParameter("after", after).setMaxResults(most).getResultList();
    }

    private List<Item> query(Actor reader, String which, long id) {
        Scope scope = Scope.of(reader);
        var query = scope.fill(em.createQuery("select w, f from WantedFile w left join StoredFile f on f.id = w.fileId where " + scope.within("w", "projectId")
                + (reader.isClient() ? " and w.clientId = :me" : "") + " and " + which + " order by w.dueOn, w.id", Object[].class))
                .setParameter("id", id).setParameter("gone", WantedState.WITHDRAWN);
        if (reader.isClient()) {
            query.setParameter("me", reader.personId());
        }
        return query.setMaxResults(MOST).getResultStream().map(row -> new Item((WantedFile) row[0], (StoredFile) row[1])).toList();
    }
}
