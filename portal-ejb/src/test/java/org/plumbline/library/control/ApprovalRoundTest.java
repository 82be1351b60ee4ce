package org.plumbline.library.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.document.entity.FileOrigin;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.library.control.ApprovalRound.Turn;
import org.plumbline.library.entity.Approval;
import org.plumbline.library.entity.ApprovalDecision;
import org.plumbline.library.entity.ApprovalState;
import org.plumbline.library.entity.ApprovalStep;
import org.plumbline.library.entity.Approver;
import org.plumbline.library.entity.Document;
import org.plumbline.library.entity.DocumentTerms;
import org.plumbline.library.entity.DocumentType;
import org.plumbline.library.entity.Verdict;
import org.plumbline.library.entity.VersionAuthor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;

/** Whose turn it is, and that an approval ends once. */
class ApprovalRoundTest {

    private final Approval approval = approval();

    @Test
    void thoseOfOnePlaceDecideAtTheSameTimeAndTheNextAfterThem() {
        List<Turn> turns = new ArrayList<>(List.of(turn(1, 11), turn(1, 12), turn(2, 13)));
        assertThat(whose(turns)).containsExactly(11L, 12L);
        turns.set(1, decided(turns.get(1)));
        assertThat(whose(turns)).containsExactly(11L);
        assertThat(new ApprovalRound(approval, turns).isLastOfPlace(turns.get(0))).isTrue();
        turns.set(0, decided(turns.get(0)));
        assertThat(whose(turns)).containsExactly(13L);
        assertThat(new ApprovalRound(approval, turns).isLast(turns.get(2))).isTrue();
        turns.set(2, decided(turns.get(2)));
        assertThat(whose(turns)).isEmpty();
    }

    @Test
    void itIsThePersonAndNotTheNumberAlone() {
        ApprovalRound round = new ApprovalRound(approval, List.of(turn(1, 11)));
        assertThat(round.turnOf(Actor.client(1, 11, 0, Map.of(2L, ParticipantRole.CLIENT)))).isPresent();
        assertThat(round.turnOf(Actor.staff(1, 11, 0, null))).as("a member of staff of the same number").isEmpty();
    }

    @Test
    void endsOnceAndIsNobodysTurnThen() {
        List<Turn> turns = List.of(turn(1, 11));
        approval.close(ApprovalState.WITHDRAWN, Actor.system(1), Instant.EPOCH);
        assertThat(whose(turns)).isEmpty();
        assertThatThrownBy(() -> approval.close(ApprovalState.APPROVED, Actor.system(1), Instant.EPOCH)).isInstanceOf(ConflictException.class);
    }

    @Test
    void whoRejectsSaysWhyAndWhoHasAWordApprovesWithComments() {
        assertThat(Verdict.of(true, " ")).isEqualTo(Verdict.APPROVED);
        assertThat(Verdict.of(true, "Mind the door")).isEqualTo(Verdict.COMMENTED);
        ApprovalStep step = turn(1, 11).step();
        assertThatThrownBy(() -> new ApprovalDecision(approval, step, Verdict.of(false, ""), "")).isInstanceOf(RejectedInputException.class);
        assertThat(new ApprovalDecision(approval, step, Verdict.REJECTED, " No. ")).extracting(ApprovalDecision::getWords, ApprovalDecision::getNumber,
                ApprovalDecision::getSha256).containsExactly("No.", 1, "hash");
    }

    private List<Long> whose(List<Turn> turns) {
        return new ApprovalRound(approval, turns).inTurn().stream().map(turn -> turn.approver().personId()).toList();
    }

    private Turn turn(int place, long client) {
        return new Turn(new ApprovalStep(approval, place, new Approver(Actor.Kind.CLIENT, client, "Ana")), null);
    }

    private Turn decided(Turn turn) {
        return new Turn(turn.step(), new ApprovalDecision(approval, turn.step(), Verdict.APPROVED, ""));
    }

    private static Approval approval() {
        Document document = new Document(Owned.byProject(1, 2), new DocumentTerms(DocumentType.PLAN, "Plan", "", "", null, null));
        StoredFile file = new StoredFile(new FileOrigin(Owned.byProject(1, 2), Actor.Kind.STAFF, 3, "plan.pdf", ""), "application/pdf",
                new FileBytes("id", 1, "hash"), Instant.EPOCH);
        VersionAuthor maria = new VersionAuthor(3, "Maria");
        return new Approval(document.next(file, maria, "", 0), 1, LocalDate.EPOCH, "", maria);
    }
}
