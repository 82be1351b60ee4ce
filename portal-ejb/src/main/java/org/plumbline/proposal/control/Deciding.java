package org.plumbline.proposal.control;

import java.util.List;
import org.plumbline.proposal.control.Decisions.Voice;
import org.plumbline.proposal.entity.DecisionKind;
import org.plumbline.proposal.entity.DecisionOrder;
import org.plumbline.proposal.entity.DecisionRule;
import org.plumbline.proposal.entity.Share;

/** Whether enough have accepted. */
public final class Deciding {

    private Deciding() {
    }

    /** @param voices before the decision. @param accepting whose acceptance has just come */
    public static boolean isSettled(DecisionRule rule, List<Voice> voices, Share accepting) {
        return rule == DecisionRule.ANY || asked(voices).stream()
                .filter(voice -> voice.share().getClientId() != accepting.getClientId()).allMatch(Deciding::hasAccepted);
    }

    /** Whether somebody is left who is asked, and all of those have accepted: after one who had not was taken out of it. */
    public static boolean isAgreed(List<Voice> voices) {
        List<Voice> asked = asked(voices);
        return !asked.isEmpty() && asked.stream().allMatch(Deciding::hasAccepted);
    }

    /** Who can decide next: each who has not, or the first of them where one decides after another. */
    public static List<Voice> inTurn(DecisionOrder order, List<Voice> voices) {
        return asked(voices).stream().filter(voice -> !voice.hasDecided()).limit(order == DecisionOrder.ORDERED ? 1 : Long.MAX_VALUE).toList();
    }

    private static List<Voice> asked(List<Voice> voices) {
        return voices.stream().filter(voice -> voice.share().isDecider() && voice.share().isLive()).toList();
    }

    public static boolean hasAccepted(Voice voice) {
        return voice.hasDecided() && voice.decision().getKind() == DecisionKind.ACCEPTED;
    }
}
