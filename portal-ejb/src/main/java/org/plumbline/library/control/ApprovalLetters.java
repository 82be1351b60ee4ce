package org.plumbline.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.plumbline.account.control.ItemLinks;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Letter;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.library.control.ApprovalRound.Turn;
import org.plumbline.library.entity.Approval;
import org.plumbline.library.entity.ApprovalFacts;
import org.plumbline.library.entity.ApprovalNotified;
import org.plumbline.library.entity.ApprovalNotified.Kind;
import org.plumbline.library.entity.Approver;
import org.plumbline.library.entity.Document;
import org.plumbline.project.entity.Project;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.Ids;

/** Says who is written to about an approval. What a client must do carries a link of its own, which opens a browser that nobody has signed in with. */
@ApplicationScoped
public class ApprovalLetters {

    private static final String PAGE = "/library/approve.xhtml?id=";
    private static final Set<Kind> TO_BE_DONE = Set.of(Kind.ASKED, Kind.PASSED, Kind.SOON, Kind.TODAY);

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ItemLinks links;

    @Inject
    private Event<DomainEvent> events;

    /** What the letters of one moment have in common. @param who by whom. @param words what they say, or empty */
    public record Topic(Document document, Approval approval, Actor by, String who, String words) {
    }

    /** Takes the rows of clients who may be given a link, before the first event is told: the audit trail's row comes after them. */
    public void hold(Collection<Turn> turns) {
        links.hold(turns.stream().map(Turn::approver).filter(approver -> approver.kind() == Actor.Kind.CLIENT)
                .map(approver -> em.find(Client.class, approver.personId())).filter(Objects::nonNull).toList());
    }

    void write(Topic topic, List<Turn> to, Kind kind) {
        to.forEach(turn -> write(topic, turn.approver(), kind, Long.toString(Ids.next())));
    }

    /** Who asked hears what comes of it, unless they did it themselves. */
    void tellAsker(Topic topic, Kind kind) {
        Approver asker = new Approver(Actor.Kind.STAFF, topic.approval().getAskedBy().staffId(), topic.approval().getAskedBy().name());
        if (!asker.is(topic.by())) {
            write(topic, asker, kind, Long.toString(Ids.next()));
        }
    }

    /** @param once what makes the letter one and the same, however often it is written */
    public void write(Topic topic, Approver to, Kind kind, String once) {
        Approval approval = topic.approval();
        Person person = to.kind() == Actor.Kind.CLIENT ? em.find(Client.class, to.personId()) : em.find(StaffMember.class, to.personId());
        if (person == null || !person.isActive()) {
            return;
        }
        Project project = em.find(Project.class, approval.projectId());
        String token = TO_BE_DONE.contains(kind) && person instanceof Client client
                ? links.issueBeside(client, new ItemLinks.Item(approval.projectId(), PAGE + approval.getId()), topic.by()) : "";
        String cause = kind.name().toLowerCase(Locale.ROOT) + ":" + approval.getId() + ":" + to.personId() + ":" + once;
        events.fire(new ApprovalNotified(topic.by(), approval.companyId(), approval.projectId(), approval.getDocumentId(), approval.getId(), to.kind(),
                to.personId(), kind, cause, Letter.to(person, em.find(Company.class, approval.companyId())), token,
                new ApprovalFacts(topic.document().getTerms().title(), project.getName(), approval.getNumber(), approval.getSha256(), approval.getDueOn(),
                        project.getTimeZone(), topic.who(), topic.words())));
    }
}
