package org.plumbline.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Letter;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.library.entity.Approver;
import org.plumbline.library.entity.Document;
import org.plumbline.library.entity.DocumentType;
import org.plumbline.library.entity.Expiry;
import org.plumbline.library.entity.ExpiryNotified;
import org.plumbline.library.entity.LibraryReminder.Subject;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.ProjectStatus;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.InList;
import org.plumbline.shared.StaffRole;

/** Watches the last days of insurance, permits and licences: tells owners and managers in stages, and everybody who sees one how it stands. */
@ApplicationScoped
public class ExpiryWatch {

    private static final Set<StaffRole> TOLD = Set.of(StaffRole.OWNER, StaffRole.MANAGER);
    private static final int MOST_STAFF = 200;
    private static final int NEWS_AHEAD = Expiry.STAGES.get(0);
    private static final int NEWS_BEHIND = 30;

    private static final InList WATCHED = new InList("watched", DocumentType.WATCHED);

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Reminders reminders;

    @Inject
    private StaffRepository staff;

    @Inject
    private Event<DomainEvent> events;

    /** A watched document with its project. */
    public record Watched(Document document, Project project) {

        /** Its last day. */
        public Expiry expiry() {
            return new Expiry(document.getTerms().validUntil());
        }

        /** The day at the site. */
        public LocalDate today() {
            return LocalDate.now(project.getTimeZone());
        }
    }

    /** Documents of which a stage may be told, in the order of their ids. @param after the last id seen, 0 to begin */
    public List<Long> near(Instant now, long after, int most) {
        InList days = new InList("day", Expiry.lastDays(LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return days.fill(WATCHED.fill(em.createQuery("select d.id from Document d, Project p where p.id = d.projectId and p.status = :active and d.type in "
                + WATCHED.text() + " and d.validUntil in " + days.text() + " and d.id > :after order by d.id", Long.class)))
                .setParameter("active", ProjectStatus.ACTIVE).setParameter("after", after).setMaxResults(most).getResultList();
    }

    /** Tells the stage of a document that has come, once each: whoever comes second waits for its row and finds it done. */
    public void tell(long id, Instant now) {
        Document document = em.find(Document.class, id, LockModeType.PESSIMISTIC_WRITE);
        LocalDate lastDay = document.getTerms().validUntil();
        Project project = em.find(Project.class, document.projectId());
        if (lastDay != null && DocumentType.WATCHED.contains(document.getTerms().type())) {
            Expiry expiry = new Expiry(lastDay);
            reminders.day(project, now).flatMap(expiry::stage).ifPresent(days -> staff.active(new Scope(document.companyId(), null), MOST_STAFF).stream()
                    .filter(member -> TOLD.contains(member.getRole())).forEach(member -> tell(document, project, member, days)));
        }
    }

    private void tell(Document document, Project project, StaffMember member, int days) {
        LocalDate lastDay = document.getTerms().validUntil();
        LocalDate stage = new Expiry(lastDay).day(days);
        if (reminders.note(document.companyId(), Subject.EXPIRY, document.getId(), new Approver(Actor.Kind.STAFF, member.getId(), member.getName()), stage)) {
            events.fire(new ExpiryNotified(Actor.system(document.companyId()), document.companyId(), document.projectId(), document.getId(), member.getId(), days,
                    document.getId() + ":" + member.getId() + ":" + stage, Letter.to(member, em.find(Company.class, document.companyId())),
                    new ExpiryNotified.Facts(document.getTerms().title(), project.getName(), lastDay, project.getTimeZone())));
        }
    }

    /** Those that run out soon or have of late, what is over first. */
    List<Watched> news(Actor reader, Scope scope, Instant now, int most) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return watched(reader, scope, " and p.status = :active and d.validUntil between :from and :until", most, today.minusDays(NEWS_BEHIND),
                today.plusDays(NEWS_AHEAD));
    }

    /** How the company stands in a project: those of its watched documents that a reader may see and that have a last day. */
    public List<Watched> standing(Actor reader, Scope project, int most) {
        return watched(reader, project, " and p.status = :active and d.validUntil >= :from and d.validUntil < :until", most,
                LocalDate.now(ZoneOffset.UTC).minusYears(1), LocalDate.of(2200, 1, 1));
    }

    private List<Watched> watched(Actor reader, Scope scope, String which, int most, LocalDate from, LocalDate until) {
        return WATCHED.fill(scope.fill(Shelf.fill(em.createQuery("select d, p from Document d, Project p where " + Shelf.reach(reader) + " and p.id = d.projectId and "
                + scope.within("d", "projectId") + " and d.type in " + WATCHED.text() + which + " order by d.validUntil, d.id", Object[].class), reader)))
                .setParameter("active", ProjectStatus.ACTIVE).setParameter("from", from).setParameter("until", until).setMaxResults(most).getResultStream()
                .map(row -> new Watched((Document) row[0], (Project) row[1])).toList();
    }
}
