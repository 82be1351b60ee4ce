package org.plumbline.proposal.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.proposal.boundary.ProposalPrint.Letterhead;
import org.plumbline.proposal.boundary.ProposalPrint.Signature;
import org.plumbline.proposal.control.AcceptedPapers;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.Deciding;
import org.plumbline.proposal.control.Decisions;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.entity.AcceptedPaper;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.Decision;
import org.plumbline.proposal.entity.PaperHead;
import org.plumbline.proposal.entity.PaperReader;
import org.plumbline.proposal.entity.Share;
import org.plumbline.shared.ParticipantRole;

/** Puts together what is printed for one reader: their sheet, the company's head, who has accepted. */
@Dependent
class Printing {

    @Inject
    private ClientDesk desk;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private Decisions decisions;

    @Inject
    private AcceptedPapers papers;

    @Inject
    private ProposalPrinter printer;

    /** Of the one who reads. */
    Locale locale(OnDesk found, ParticipantRole role) {
        return locale(reader(found, role));
    }

    private PaperReader reader(OnDesk found, ParticipantRole role) {
        return papers.of(found.share(), found.revision().getNumber()).map(AcceptedPaper::reader)
                .orElseGet(() -> papers.reader(found.project(), role, found.share().getClientId()));
    }

    /** @param role of the reader now, which counts unless another was kept with the acceptance */
    void print(OnDesk found, ParticipantRole role, Instant now, OutputStream to) {
        Optional<AcceptedPaper> kept = papers.of(found.share(), found.revision().getNumber());
        long clientId = found.share().getClientId();
        PaperReader reader = reader(found, role);
        PaperHead head = kept.map(AcceptedPaper::head).orElseGet(() -> papers.head(found.proposal().companyId()));
        Contents contents = proposals.contents(found.revision());
        ProposalSheet sheet = ClientPages.sheet(found, contents, ClientPages.choice(found.proposal(), contents),
                desk.visibility(found.proposal(), clientId, reader.role()), now);
        List<Signature> signatures = decisions.voices(found.proposal(), sheet.revision()).stream().filter(Deciding::hasAccepted)
                .map(voice -> signature(voice.decision())).toList();
        printer.print(new ProposalPrint(sheet, letterhead(head), locale(reader), reader.zone(), signatures), to);
    }

    /** A PDF is kept: it is never printed again. */
    void done(Share share, int revision) {
        papers.of(share, revision).ifPresent(papers::forget);
    }

    private static Signature signature(Decision decision) {
        return new Signature(decision.getSignedName(), decision.getDecidedAt(), decision.getDevice(), decision.getShownHash(), decision.getConsentVersion());
    }

    private static Letterhead letterhead(PaperHead head) {
        return new Letterhead(head.company(), head.lines(), head.license(), head.logo(), head.accent());
    }

    /** Amounts are written as in the United States, whatever the language. */
    private static Locale locale(PaperReader reader) {
        return new Locale.Builder().setLanguage(reader.language()).setRegion("US").build();
    }
}
