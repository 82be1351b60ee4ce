package org.plumbline.proposal.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.plumbline.account.entity.Client;
import org.plumbline.proposal.boundary.ProposalPrint.Letterhead;
import org.plumbline.proposal.boundary.ProposalPrint.Signature;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.Deciding;
import org.plumbline.proposal.control.Decisions;
import org.plumbline.proposal.control.PaperHeads;
import org.plumbline.proposal.control.PaperHeads.PaperHead;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.Decision;
import org.plumbline.shared.ParticipantRole;

/** Puts together what is printed for one reader: their sheet, the company's head, who has accepted. */
@Dependent
class Printing {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ClientDesk desk;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private Decisions decisions;

    @Inject
    private PaperHeads heads;

    @Inject
    private ProposalPrinter printer;

    void print(OnDesk found, long clientId, ParticipantRole role, Instant now, OutputStream to) {
        Contents contents = proposals.contents(found.revision());
        ProposalSheet sheet = ClientPages.sheet(found, contents, ClientPages.choice(found.proposal(), contents),
                desk.visibility(found.proposal(), clientId, role), now);
        List<Signature> signatures = decisions.voices(found.proposal(), sheet.revision()).stream().filter(Deciding::hasAccepted)
                .map(voice -> signature(voice.decision())).toList();
        printer.print(new ProposalPrint(sheet, letterhead(found), locale(clientId), found.project().getTimeZone(), signatures), to);
    }

    private static Signature signature(Decision decision) {
        return new Signature(decision.getSignedName(), decision.getDecidedAt(), decision.getDevice(), decision.getShownHash(), decision.getConsentVersion());
    }

    private Letterhead letterhead(OnDesk found) {
        PaperHead head = heads.of(found.proposal().companyId());
        return new Letterhead(head.company(), head.lines(), head.license(), head.logo(), head.accent());
    }

    /** Amounts are written as in the United States, whatever the language. */
    private Locale locale(long clientId) {
        return new Locale.Builder().setLanguage(em.find(Client.class, clientId).getLanguage()).setRegion("US").build();
    }
}
