package org.plumbline.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.library.control.ApprovalRound.Turn;
import org.plumbline.library.entity.Approval;
import org.plumbline.library.entity.ApprovalAsked;
import org.plumbline.library.entity.ApprovalDecided;
import org.plumbline.library.entity.ApprovalDecision;
import org.plumbline.library.entity.ApprovalNotified.Kind;
import org.plumbline.library.entity.ApprovalPassed;
import org.plumbline.library.entity.ApprovalState;
import org.plumbline.library.entity.ApprovalStep;
import org.plumbline.library.entity.Approver;
import org.plumbline.library.entity.Document;
import org.plumbline.library.entity.DocumentVersion;
import org.plumbline.library.entity.Verdict;
import org.plumbline.library.entity.VersionAuthor;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;

/**
 * Asks for approval, takes decisions and ends what has ended. Whoever calls holds the document's row, so of two that decide, or of a decision and
 * a new version, the second finds what the first has done; then the rows of clients who may be given a link, then the audit trail's.
 */
@ApplicationScoped
public class Approving {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ApprovalRounds rounds;

    @Inject
    private ApprovalLetters letters;

    @Inject
    private StaffRepository staff;

    @Inject
    private Event<DomainEvent> events;

    /** What is asked. @param places of who is asked, at least one */
    public record Question(LocalDate dueOn, String purpose, Map<Approver, Integer> places) {

        public Question {
            places = Map.copyOf(places);
        }
    }

    /** @return the new approval's id. @throws ConflictException when one is open for the document */
    public long ask(Actor by, DocumentVersion version, Document document, Question question) {
        if (rounds.open(document).isPresent()) {
            throw new ConflictException("library.approval_open");
        }
        VersionAuthor asker = new VersionAuthor(by.personId(), staff.get(Scope.of(by), by.personId()).getName());
        Approval approval = new Approval(version, rounds.turns(document) + 1, question.dueOn(), question.purpose(), asker);
        em.persist(approval);
        // its row must be there before those of its steps: inserts have no set order
        em.flush();
        List<Turn> turns = question.places().entrySet().stream().map(place -> new Turn(new ApprovalStep(approval, place.getValue(), place.getKey()), null)).toList();
        turns.forEach(turn -> em.persist(turn.step()));
        em.flush();
        ApprovalRound round = new ApprovalRound(approval, turns);
        letters.hold(turns);
        events.fire(new ApprovalAsked(by, document.companyId(), document.projectId(), document.getId(), approval.getId(), approval.getNumber(),
                approval.getSha256(), turns.size()));
        letters.write(new ApprovalLetters.Topic(document, approval, by, asker.name(), approval.getPurpose()), round.inTurn(), Kind.ASKED);
        return approval.getId();
    }

    /** One who is in turn decides. @throws ConflictException when it has ended, or it is not their turn (any more) */
    public void decide(Actor by, Document document, ApprovalRound round, boolean approves, String words) {
        Approval approval = round.approval();
        Turn turn = turn(by, round);
        ApprovalDecision decision = new ApprovalDecision(approval, turn.step(), Verdict.of(approves, words), words);
        em.persist(decision);
        em.flush();
        letters.hold(round.turns());
        events.fire(new ApprovalDecided(by, document.companyId(), document.projectId(), document.getId(), approval.getId(), approval.getNumber(),
                approval.getSha256(), decision.getVerdict()));
        ApprovalLetters.Topic topic = new ApprovalLetters.Topic(document, approval, by, turn.approver().name(), decision.getWords());
        if (!approves) {
            List<Turn> others = round.inTurn().stream().filter(other -> !other.equals(turn)).toList();
            end(by, approval, ApprovalState.REJECTED);
            letters.write(topic, others, Kind.STOPPED);
            letters.tellAsker(topic, Kind.REJECTED);
        } else if (round.isLast(turn)) {
            end(by, approval, ApprovalState.APPROVED);
            letters.tellAsker(topic, Kind.APPROVED);
        } else {
            if (round.isLastOfPlace(turn)) {
                ApprovalRound then = new ApprovalRound(approval, round.turns().stream().map(one -> one.equals(turn) ? new Turn(one.step(), decision) : one).toList());
                letters.write(new ApprovalLetters.Topic(document, approval, by, approval.getAskedBy().name(), approval.getPurpose()), then.inTurn(), Kind.ASKED);
            }
            letters.tellAsker(topic, Kind.ONE_APPROVED);
        }
    }

    /** One who is in turn lets somebody else decide. @throws ConflictException as {@link #decide}, and when the other is asked already */
    public void pass(Actor by, Document document, ApprovalRound round, Approver to) {
        Turn turn = turn(by, round);
        if (round.turns().stream().anyMatch(other -> other.approver().kind() == to.kind() && other.approver().personId() == to.personId())) {
            throw new ConflictException("library.asked_already");
        }
        String from = turn.approver().name();
        turn.step().pass(to);
        em.flush();
        letters.hold(round.turns());
        events.fire(new ApprovalPassed(by, document.companyId(), document.projectId(), document.getId(), round.approval().getId(),
                round.approval().getNumber(), to.kind(), to.personId()));
        letters.write(new ApprovalLetters.Topic(document, round.approval(), by, from, round.approval().getPurpose()), List.of(turn), Kind.PASSED);
    }

    /** Staff take it back. @throws ConflictException when it has ended */
    public void withdraw(Actor by, Document document, ApprovalRound round) {
        close(by, document, round, ApprovalState.WITHDRAWN, Kind.WITHDRAWN);
    }

    /** A newer version of a document is there: what is open for an earlier one ends. */
    void supersede(Actor by, Document document) {
        rounds.open(document).ifPresent(round -> close(by, document, round, ApprovalState.SUPERSEDED, Kind.SUPERSEDED));
    }

    private void close(Actor by, Document document, ApprovalRound round, ApprovalState state, Kind kind) {
        List<Turn> waiting = round.inTurn();
        end(by, round.approval(), state);
        letters.write(new ApprovalLetters.Topic(document, round.approval(), by, "", ""), waiting, kind);
    }

    private void end(Actor by, Approval approval, ApprovalState state) {
        events.fire(approval.close(state, by, Instant.now()));
    }

    private static Turn turn(Actor by, ApprovalRound round) {
        round.approval().demandOpen();
        return round.turnOf(by).orElseThrow(() -> new ConflictException("library.not_your_turn"));
    }
}
