package org.plumbline.web.proposal;

import org.plumbline.proposal.boundary.DraftState.DepositWarning;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.tag.Format;

/** Says that the law of a state may limit a deposit: which state, how far, by which statute. */
final class CapText {

    private CapText() {
    }

    /** @param warning or null @return empty when there is none */
    static String of(Msg msg, DepositWarning warning) {
        if (warning == null) {
            return "";
        }
        String rule = msg.get("company_caps.rule." + warning.state()) + " "
                + msg.of("company_caps.source", warning.source(), warning.checked().toString());
        return warning.most() == null ? rule : msg.of("proposal_edit.cap", Format.money(warning.most(), null, null)) + " " + rule;
    }
}
