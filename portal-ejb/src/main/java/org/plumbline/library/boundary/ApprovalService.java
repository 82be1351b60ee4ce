package org.plumbline.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.library.control.ApprovalRound;
import org.plumbline.library.control.ApprovalRounds;
import org.plumbline.library.control.Approvers;
import org.plumbline.library.control.Approving;
import org.plumbline.library.control.Shelf;
import org.plumbline.library.entity.Approver;
import org.plumbline.library.entity.Document;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;

/**
 * Approval of versions: asked by staff, given by who is asked, about the bytes that were before them. Whoever is neither of the staff nor asked
 * learns of none.
 */
@Stateless
public class ApprovalService {

    /** The highest place in an order of approvers. */
    public static final int PLACES = 5;

    private static final Period LONGEST = Period.ofYears(1);

    @Inject
    private Shelf shelf;

    @Inject
    private ApprovalRounds rounds;

    @Inject
    private Approving approving;

    @Inject
    private Approvers approvers;

    @Inject
    private ProjectRepository projects;

    @Inject
    private AccessPolicy policy;

    /** Those of a document that the reader may see, the newest first. */
    @Permit(Action.LIBRARY_VIEW)
    public List<ApprovalView> list(Actor reader, long documentId) {
        Document document = shelf.get(reader, documentId);
        Project project = project(reader, document);
        return rounds.of(reader, document).stream().map(round -> ApprovalView.of(reader, project, document, round)).toList();
    }

    /** @throws NotFoundException when there is none, or the reader is neither of the staff nor asked */
    @Permit(Action.LIBRARY_VIEW)
    public ApprovalView view(Actor reader, long id) {
        Document document = rounds.document(reader, id);
        return ApprovalView.of(reader, project(reader, document), document, rounds.get(reader, document, id));
    }

    @Permit(Action.LIBRARY_ASK)
    public AskingView asking(Actor actor, long documentId) {
        Document document = shelf.get(actor, documentId);
        policy.demand(Action.LIBRARY_ASK, actor, document);
        Project project = project(actor, document);
        return new AskingView(DocumentView.of(project, document, document.getLastNumber(), shelf.versions(actor, document)),
                LocalDate.now(project.getTimeZone()), approvers.of(project, document).stream().map(ApprovalService::person).toList());
    }

    /**
     * Asks people to approve the current version.
     *
     * @return the approval's id
     * @throws RejectedInputException at {@code dueOn}, {@code purpose}, or {@code people} when nobody is chosen who may see it
     * @throws ConflictException      when an approval is open, a newer version is there, its file is not clean, or the project is archived
     */
    @Permit(Action.LIBRARY_ASK)
    public long ask(Actor actor, long documentId, AskingDraft draft) {
        Document document = shelf.getForChange(actor, documentId);
        policy.demand(Action.LIBRARY_ASK, actor, document);
        Project project = project(actor, document);
        Shelf.Held current = shelf.version(actor, documentId, document.getLastNumber());
        if (project.isArchived()) {
            throw new ConflictException("project.archived");
        }
        if (document.getLastNumber() != draft.number() || !current.file().isClean()) {
            throw new ConflictException("library.not_this");
        }
        LocalDate today = LocalDate.now(project.getTimeZone());
        if (draft.dueOn() == null || draft.dueOn().isBefore(today) || draft.dueOn().isAfter(today.plus(LONGEST))) {
            throw new RejectedInputException("dueOn", "library.due");
        }
        Map<Approver, Integer> places = approvers.of(project, document).stream().filter(person -> place(draft, person) > 0)
                .collect(Collectors.toMap(person -> person, person -> place(draft, person)));
        if (places.isEmpty()) {
            throw new RejectedInputException("people", "library.approvers");
        }
        return approving.ask(actor, current.version(), document, new Approving.Question(draft.dueOn(), draft.purpose(), places));
    }

    /**
     * Whoever is in turn approves, with comments if they have any, or rejects and says why.
     *
     * @param words up to 2,000 characters; needed to reject
     * @throws RejectedInputException at {@code words}
     * @throws ConflictException      when it has ended, or it is not their turn
     */
    @Permit(Action.LIBRARY_APPROVE)
    public void decide(Actor actor, long id, boolean approves, String words) {
        Document document = held(actor, id);
        policy.demand(Action.LIBRARY_APPROVE, actor, document);
        approving.decide(actor, document, rounds.get(actor, document, id), approves, words);
    }

    /** Whom the one who is in turn can let decide instead: people of their side who may see the document and are not asked. */
    @Permit(Action.LIBRARY_APPROVE)
    public List<AskingView.Person> substitutes(Actor actor, long id) {
        Document document = rounds.document(actor, id);
        return substitutes(actor, document, rounds.get(actor, document, id)).stream().map(ApprovalService::person).toList();
    }

    /**
     * Lets somebody else decide.
     *
     * @throws RejectedInputException at {@code person}, for who is not among {@link #substitutes(Actor, long)}
     * @throws ConflictException      as {@link #decide}
     */
    @Permit(Action.LIBRARY_APPROVE)
    public void pass(Actor actor, long id, long personId) {
        Document document = held(actor, id);
        policy.demand(Action.LIBRARY_APPROVE, actor, document);
        ApprovalRound round = rounds.get(actor, document, id);
        Approver to = substitutes(actor, document, round).stream().filter(person -> person.personId() == personId).findFirst()
                .orElseThrow(() -> new RejectedInputException("person", "library.substitute"));
        approving.pass(actor, document, round, to);
    }

    /** Takes it back. @throws ConflictException when it has ended */
    @Permit(Action.LIBRARY_ASK)
    public void withdraw(Actor actor, long id) {
        Document document = held(actor, id);
        policy.demand(Action.LIBRARY_ASK, actor, document);
        approving.withdraw(actor, document, rounds.get(actor, document, id));
    }

    /** The document an approval is of, with its row locked: everything about its approval goes one after the other. */
    private Document held(Actor actor, long id) {
        return shelf.getForChange(actor, rounds.document(actor, id).getId());
    }

    private List<Approver> substitutes(Actor actor, Document document, ApprovalRound round) {
        return approvers.of(project(actor, document), document).stream().filter(person -> person.kind() == actor.kind()
                && round.turns().stream().noneMatch(turn -> turn.approver().personId() == person.personId())).toList();
    }

    private static int place(AskingDraft draft, Approver person) {
        int place = draft.places().getOrDefault(person.personId(), 0);
        if (place > PLACES) {
            throw new RejectedInputException("people", "library.approvers");
        }
        return place;
    }

    private static AskingView.Person person(Approver approver) {
        return new AskingView.Person(approver.personId(), approver.name(), approver.kind() == Actor.Kind.STAFF);
    }

    private Project project(Actor actor, Document document) {
        Project project = projects.get(Scope.of(actor), document.projectId());
        policy.demand(Action.LIBRARY_VIEW, actor, project);
        return project;
    }
}
