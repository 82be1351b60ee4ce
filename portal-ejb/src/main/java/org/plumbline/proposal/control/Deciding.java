package org.plumbline.proposal.control;

import java.util.List;
import org.plumbline.proposal.control.Decisions.Voice;
import org.plumbline.proposal.entity.DecisionKind;
import org.plumbline.proposal.entity.DecisionRule;
import org.plumbline.proposal.entity.Share;

/** Whether enough have accepted. */
public final class Deciding {

    private Deciding() {
    }

    /** @param voices before the decision. @param accepting whose acceptance has just come */
    public static boolean isSettled(DecisionRule rule, List<Voice> voices, Share accepting) {
        return rule == DecisionRule.ANY || voices.stream().filter(voice -> voice.share().isDecider() && voice.share().isLive())
                .filter(voice -> voice.share().getClientId() != accepting.getClientId())
                .allMatch(voice -> voice.hasDecided() && voice.decision().getKind() == DecisionKind.ACCEPTED);
    }
}
