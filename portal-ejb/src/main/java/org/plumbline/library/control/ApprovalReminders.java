package org.plumbline.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.plumbline.library.control.ApprovalRound.Turn;
import org.plumbline.library.entity.Approval;
import org.plumbline.library.entity.ApprovalNotified.Kind;
import org.plumbline.library.entity.ApprovalState;
import org.plumbline.library.entity.Approver;
import org.plumbline.library.entity.Document;
import org.plumbline.library.entity.LibraryReminder.Subject;
import org.plumbline.project.entity.Project;
import org.plumbline.shared.Actor;

/** Reminds who is in turn, on the day before the last one and on the last one. */
@ApplicationScoped
public class ApprovalReminders {

    /** One day more than the first reminder, for the zones east of UTC; one behind for those west of it. */
    private static final Period AHEAD = Period.ofDays(2);

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ApprovalRounds rounds;

    @Inject
    private Approvers approvers;

    @Inject
    private Reminders reminders;

    @Inject
    private ApprovalLetters letters;

    /** Approvals the last day of which is near, in the order of their ids. @param after the last id seen, 0 to begin */
    public List<Long> near(Instant now, long after, int most) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return em.createQuery("select a.id from Approval a where a.state = :open and a.dueOn between :from and :until and a.id > :after order by a.id", Long.class)
                .setParameter("open", ApprovalState.OPEN).setParameter("from", today.minusDays(1)).setParameter("until", today.plus(AHEAD))
                .setParameter("after", after).setMaxResults(most).getResultList();
    }

    /** Reminds those of one approval, once a day each: whoever comes second waits for the document's row and finds it done. */
    public void remind(long id, Instant now) {
        Document document = em.find(Document.class, em.find(Approval.class, id).getDocumentId(), LockModeType.PESSIMISTIC_WRITE);
        ApprovalRound round = rounds.get(Actor.system(document.companyId()), document, id);
        Project project = em.find(Project.class, document.projectId());
        LocalDate due = round.approval().getDueOn();
        LocalDate asked = LocalDate.ofInstant(round.approval().getCreatedAt(), project.getTimeZone());
        // who was asked today knows
        reminders.day(project, now).filter(today -> !today.equals(asked) && (today.equals(due) || today.equals(due.minusDays(1))))
                .ifPresent(today -> remind(document, round, project, today));
    }

    private void remind(Document document, ApprovalRound round, Project project, LocalDate today) {
        Approval approval = round.approval();
        Actor portal = Actor.system(document.companyId());
        List<Approver> possible = approvers.of(project, document);
        List<Turn> waiting = round.inTurn().stream().filter(turn -> possible.stream().anyMatch(person -> isSame(person, turn.approver())))
                .filter(turn -> reminders.note(document.companyId(), Subject.APPROVAL, approval.getId(), turn.approver(), today)).toList();
        letters.hold(waiting);
        ApprovalLetters.Topic topic = new ApprovalLetters.Topic(document, approval, portal, approval.getAskedBy().name(), approval.getPurpose());
        waiting.forEach(turn -> letters.write(topic, turn.approver(), today.equals(approval.getDueOn()) ? Kind.TODAY : Kind.SOON, today.toString()));
    }

    private static boolean isSame(Approver one, Approver other) {
        return one.kind() == other.kind() && one.personId() == other.personId();
    }
}
