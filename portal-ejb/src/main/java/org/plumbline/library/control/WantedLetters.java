package org.plumbline.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plumbline.account.control.ItemLinks;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Letter;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.library.entity.LibraryReminder.Subject;
import org.plumbline.library.entity.VersionAuthor;
import org.plumbline.library.entity.WantedFacts;
import org.plumbline.library.entity.WantedFile;
import org.plumbline.library.entity.WantedNotified;
import org.plumbline.library.entity.WantedNotified.Kind;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.entity.Project;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.Ids;

/**
 * Says who is written to about wanted files. A client is reminded three days before the last day, on it, and every third day after it for a month,
 * once a day for all of a project together, until everything was sent.
 */
@ApplicationScoped
public class WantedLetters {

    private static final String PAGE = "/library/wanted.xhtml?project=";
    private static final int CADENCE = 3;
    private static final Period AHEAD = Period.ofDays(CADENCE + 1);
    private static final Period BEHIND = Period.ofDays(31);

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Wanted wanted;

    @Inject
    private Reminders reminders;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private ItemLinks links;

    @Inject
    private Event<DomainEvent> events;

    /** Takes a client's row, who may be given a link, before the first event is told: the audit trail's row comes after it. */
    public void hold(long clientId) {
        links.hold(List.of(em.find(Client.class, clientId)));
    }

    /** Wanted files that may be due, in the order of their ids. @param after the last id seen, 0 to begin */
    public List<Long> near(Instant now, long after, int most) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return wanted.waiting(today.minus(BEHIND), today.plus(AHEAD), after, most);
    }

    /** Reminds a client of everything they have not sent, on the days of one of them; once a day: who comes second waits for the client's row. */
    public void remind(long id, Instant now) {
        WantedFile due = em.find(WantedFile.class, id);
        Project project = em.find(Project.class, due.projectId());
        hold(due.getFrom().personId());
        boolean there = participants.of(project, due.getFrom().personId()).filter(part -> part.isOpen()).isPresent();
        List<WantedFile> waiting = wanted.waiting(due.projectId(), due.getFrom().personId());
        reminders.day(project, now).filter(today -> there && waiting.contains(due) && isDay(due, project, today))
                .filter(today -> reminders.note(due.companyId(), Subject.WANTED, due.projectId(), due.getFrom(), today))
                .ifPresent(today -> write(Actor.system(due.companyId()), waiting, Kind.REMINDED, due.getAskedBy().name(), today.toString()));
    }

    private static boolean isDay(WantedFile due, Project project, LocalDate today) {
        long over = ChronoUnit.DAYS.between(due.getTerms().dueOn(), today);
        boolean asked = LocalDate.ofInstant(due.getCreatedAt(), project.getTimeZone()).equals(today);
        return !asked && over >= -CADENCE && over % CADENCE == 0;
    }

    /** To the client they are wanted of. */
    public void write(Actor by, List<WantedFile> files, Kind kind, String who) {
        write(by, files, kind, who, Long.toString(Ids.next()));
    }

    private void write(Actor by, List<WantedFile> files, Kind kind, String who, String once) {
        WantedFile first = files.get(0);
        Client client = em.find(Client.class, first.getFrom().personId());
        if (client.isActive()) {
            tell(by, files, kind, client, who, links.issueBeside(client, new ItemLinks.Item(first.projectId(), PAGE + first.projectId()), by), once);
        }
    }

    /** Who asked hears that it is there. */
    public void tellAsker(Actor by, WantedFile sent) {
        VersionAuthor asker = sent.getAskedBy();
        StaffMember staff = em.find(StaffMember.class, asker.staffId());
        if (staff != null && staff.isActive()) {
            tell(by, List.of(sent), Kind.SENT, staff, sent.getFrom().name(), "", Long.toString(Ids.next()));
        }
    }

    private void tell(Actor by, List<WantedFile> files, Kind kind, Person to, String who, String token, String once) {
        WantedFile first = files.get(0);
        Project project = em.find(Project.class, first.projectId());
        Actor.Kind reader = to instanceof Client ? Actor.Kind.CLIENT : Actor.Kind.STAFF;
        String titles = files.stream().map(file -> file.getTerms().title()).collect(Collectors.joining("; "));
        events.fire(new WantedNotified(by, first.companyId(), first.projectId(), reader, to.getId(), kind,
                kind.name().toLowerCase(Locale.ROOT) + ":" + first.projectId() + ":" + to.getId() + ":" + once,
                Letter.to(to, em.find(Company.class, first.companyId())), token,
                new WantedFacts(project.getName(), titles, first.getTerms().dueOn(), project.getTimeZone(), who, first.getReason())));
    }
}
