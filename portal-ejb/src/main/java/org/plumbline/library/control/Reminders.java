package org.plumbline.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.plumbline.library.entity.Approver;
import org.plumbline.library.entity.LibraryReminder;
import org.plumbline.library.entity.LibraryReminder.Subject;
import org.plumbline.project.entity.Project;

/** When people are reminded at a site, and that it happens once a day. */
@ApplicationScoped
public class Reminders {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** The day at the site, from nine in the morning by the clock there; nothing before, and in a project that is over. */
    Optional<LocalDate> day(Project project, Instant now) {
        ZonedDateTime there = now.atZone(project.getTimeZone());
        return project.isArchived() || there.toLocalTime().isBefore(MORNING) ? Optional.empty() : Optional.of(there.toLocalDate());
    }

    /** Notes that somebody is reminded today. @return false when they were before */
    boolean note(long companyId, Subject subject, long subjectId, Approver person, LocalDate today) {
        boolean before = em.createQuery("select count(r) from LibraryReminder r where r.subject = :subject and r.subjectId = :id and r.personKind = :kind "
                + "and r.personId = :person and r.remindedOn = :today", Long.class).setParameter("subject", subject).setParameter("id", subjectId)
                .setParameter("kind", person.kind()).setParameter("person", person.personId()).setParameter("today", today).getSingleResult() > 0;
        if (!before) {
            em.persist(new LibraryReminder(companyId, subject, subjectId, person, today));
            em.flush();
        }
        return !before;
    }
}
