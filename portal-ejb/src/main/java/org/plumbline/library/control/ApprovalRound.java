package org.plumbline.library.control;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.library.entity.Approval;
import org.plumbline.library.entity.ApprovalDecision;
import org.plumbline.library.entity.ApprovalStep;
import org.plumbline.library.entity.Approver;
import org.plumbline.shared.Actor;

/** An approval with everybody who is asked, in their order, and what they have decided. */
public record ApprovalRound(Approval approval, List<Turn> turns) {

    public ApprovalRound {
        turns = List.copyOf(turns);
    }

    /** One who is asked. @param decision null as long as they have not decided */
    public record Turn(ApprovalStep step, ApprovalDecision decision) {

        public boolean isDecided() {
            return decision != null;
        }

        public Approver approver() {
            return step.getApprover();
        }
    }

    /** Who is to decide now: all of the first place at which somebody has not; nobody once it has ended. */
    public List<Turn> inTurn() {
        OptionalInt place = turns.stream().filter(turn -> !turn.isDecided()).mapToInt(turn -> turn.step().getPlace()).min();
        return !approval.isOpen() || place.isEmpty() ? List.of()
                : turns.stream().filter(turn -> !turn.isDecided() && turn.step().getPlace() == place.getAsInt()).toList();
    }

    /** The turn of somebody who is to decide now. */
    public Optional<Turn> turnOf(Actor actor) {
        return inTurn().stream().filter(turn -> turn.approver().is(actor)).findFirst();
    }

    /** Whether somebody is among those who are asked. */
    public boolean has(Actor actor) {
        return turns.stream().anyMatch(turn -> turn.approver().is(actor));
    }

    /** Whether nobody is left to decide but this one. */
    boolean isLast(Turn deciding) {
        return turns.stream().allMatch(turn -> turn.isDecided() || turn.equals(deciding));
    }

    /** Whether nobody else of the same place is left to decide. */
    boolean isLastOfPlace(Turn deciding) {
        return inTurn().stream().allMatch(deciding::equals);
    }
}
