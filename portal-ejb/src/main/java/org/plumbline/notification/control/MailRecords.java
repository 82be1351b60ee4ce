package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.plumbline.account.entity.Person;
import org.plumbline.notification.entity.MailRecord;
import org.plumbline.outbox.entity.OutboxMessage;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;

/** Remembers which mails were ordered for whom. */
@ApplicationScoped
public class MailRecords {

    private static final String OF = " from MailRecord r left join OutboxMessage o on o.lane = 'mail' and o.key = r.messageKey "
            + "left join StaffMember s on s.id = r.personId and r.personKind = 'STAFF' left join Client c on c.id = r.personId and r.personKind = 'CLIENT' "
            + "where r.companyId = :company and (:whoever = true or r.personKind = :kind and r.personId = :person)";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** A mail, where it stands, and whose it is. @param message null when it was delivered so long ago that the outbox has forgotten it */
    public record Recorded(MailRecord mail, OutboxMessage message, String name) {
    }

    /** Notes an order for somebody. */
    void note(MailOrder order, Person reader) {
        em.persist(new MailRecord(order.companyId(), Notices.kind(reader), reader.getId(), order.template(), order.key()));
    }

    /** Newest first, in one query. @param kind and person, or null and 0 for everybody's */
    public List<Recorded> page(Scope scope, Actor.Kind kind, long person, int number, int size) {
        return asked(em.createQuery("select r, o, s.name, c.name" + OF + " order by r.id desc", Object[].class), scope, kind, person)
                .setFirstResult((number - 1) * size).setMaxResults(size).getResultStream()
                .map(row -> new Recorded((MailRecord) row[0], (OutboxMessage) row[1], (String) (row[2] == null ? row[3] : row[2]))).toList();
    }

    public long count(Scope scope, Actor.Kind kind, long person) {
        return asked(em.createQuery("select count(r)" + OF, Long.class), scope, kind, person).getSingleResult();
    }

    /** Forgets what was ordered before and the outbox has forgotten. */
    public int forget(Instant before) {
        return em.createQuery("delete from MailRecord r where r.createdAt < :before and not exists "
                + "(select o from OutboxMessage o where o.lane = 'mail' and o.key = r.messageKey)").setParameter("before", before).executeUpdate();
    }

    private static <T> TypedQuery<T> asked(TypedQuery<T> query, Scope scope, Actor.Kind kind, long person) {
        return query.setParameter("company", scope.companyId()).setParameter("whoever", kind == null)
                .setParameter("kind", kind == null ? "" : kind.name()).setParameter("person", person);
    }
}
