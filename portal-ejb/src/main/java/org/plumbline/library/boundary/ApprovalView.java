package org.plumbline.library.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.plumbline.library.control.ApprovalRound;
import org.plumbline.library.control.ApprovalRound.Turn;
import org.plumbline.library.entity.Approval;
import org.plumbline.library.entity.Document;
import org.plumbline.project.entity.Project;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Owned;

/**
 * An approval as somebody sees who is asked, or one of the staff.
 *
 * @param zone     of the project
 * @param title    of the document
 * @param number   the version it is about
 * @param sha256   of the bytes it is about
 * @param state    {@code OPEN}, {@code APPROVED}, {@code REJECTED}, {@code SUPERSEDED} or {@code WITHDRAWN}
 * @param dueOn    the last day to decide, at the site
 * @param late     whether that is over, and it is open
 * @param closedAt when it ended, or null
 * @param mine     whether it is the reader's turn
 * @param steps    in their order
 */
public record ApprovalView(long companyId, long projectId, ZoneId zone, long id, long documentId, String title, int number, String sha256, String state,
                           LocalDate dueOn, boolean late, String purpose, String askedName, Instant askedAt, Instant closedAt, boolean mine,
                           List<Step> steps) implements Owned {

    public ApprovalView {
        steps = List.copyOf(steps);
    }

    /**
     * One who is asked.
     *
     * @param passedBy who has passed it on to them, or empty
     * @param inTurn   whether they can decide now
     * @param verdict  {@code APPROVED}, {@code COMMENTED} or {@code REJECTED}; null while they have not decided
     * @param words    what they say about it, or empty
     * @param at       when they decided, or null
     */
    public record Step(int place, String name, boolean staff, String passedBy, boolean inTurn, String verdict, String words, Instant at) {
    }

    static ApprovalView of(Actor reader, Project project, Document document, ApprovalRound round) {
        Approval approval = round.approval();
        List<Turn> inTurn = round.inTurn();
        return new ApprovalView(approval.companyId(), approval.projectId(), project.getTimeZone(), approval.getId(), approval.getDocumentId(),
                document.getTerms().title(), approval.getNumber(), approval.getSha256(), approval.getState().name(), approval.getDueOn(),
                approval.isOpen() && approval.getDueOn().isBefore(LocalDate.now(project.getTimeZone())), approval.getPurpose(), approval.getAskedBy().name(),
                approval.getCreatedAt(), approval.getClosedAt().orElse(null), round.turnOf(reader).isPresent(),
                round.turns().stream().map(turn -> step(turn, inTurn.contains(turn))).toList());
    }

    private static Step step(Turn turn, boolean inTurn) {
        return new Step(turn.step().getPlace(), turn.approver().name(), turn.approver().kind() == Actor.Kind.STAFF, turn.step().getPassedBy(), inTurn,
                turn.isDecided() ? turn.decision().getVerdict().name() : null, turn.isDecided() ? turn.decision().getWords() : "",
                turn.isDecided() ? turn.decision().getCreatedAt() : null);
    }

    public boolean isOpen() {
        return "OPEN".equals(state);
    }
}
