package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.entity.Participant;
import org.plumbline.proposal.boundary.PrintService.Printed;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.KeptPrints;
import org.plumbline.proposal.entity.KeptPrint;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.ProposalViewedAs;
import org.plumbline.proposal.entity.Share;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.security.Public;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;

/** The two transactions around the sealing of a proposal's PDF: what is printed, and what is kept of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PrintSteps {

    @Inject
    private ClientDesk desk;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private KeptPrints kept;

    @Inject
    private Printing printing;

    @Inject
    private Event<ProposalViewedAs> events;

    /** A print. @param owed what has to be sealed and kept of it; null where it is what is given */
    public record Sheet(Printed printed, Owed owed) {
    }

    /** Whose print is to be kept. @param locale of its reader */
    public record Owed(long shareId, int revision, long companyId, Locale locale) {
    }

    @Permit(Action.PROPOSAL_READ)
    public Sheet print(long id) {
        OnDesk found = desk.find(id, Action.PROPOSAL_READ);
        return sheet(found, desk.actor().participations().get(found.project().getId()));
    }

    @Permit(Action.PROPOSAL_VIEW)
    public Sheet printAs(long id, long clientId) {
        OnDesk found = desk.findAs(id, clientId);
        ParticipantRole role = role(found, clientId);
        events.fire(new ProposalViewedAs(desk.actor(), found.proposal().companyId(), id, found.revision().getNumber(), clientId, ""));
        return sheet(found, role);
    }

    /** What somebody was given at acceptance. */
    @Public("the outbox acts for the portal itself; no page reaches it")
    public Optional<Sheet> accepted(long id, long clientId) {
        return desk.findOwn(id, clientId).filter(found -> found.proposal().getStatus() == ProposalStatus.ACCEPTED)
                .map(found -> sheet(found, role(found, clientId)));
    }

    /** Keeps a print. @return what is kept: of two who made one at once the second gets the first one's, and its own is thrown away */
    @Public("called by whoever was given the sheet; no page reaches it")
    public byte[] keep(Owed owed, byte[] sealed) {
        Share share = kept.hold(owed.shareId()).orElseThrow(NotFoundException::new);
        KeptPrint print = kept.find(share, owed.revision()).orElseGet(() -> kept.keep(share, owed.revision(), sealed));
        printing.done(share, owed.revision());
        return kept.read(print);
    }

    private Sheet sheet(OnDesk found, ParticipantRole role) {
        int revision = found.revision().getNumber();
        String name = found.proposal().number() + "-r" + revision + ".pdf";
        if (found.proposal().getStatus() != ProposalStatus.ACCEPTED) {
            return new Sheet(new Printed(name, fresh(found, role)), null);
        }
        return kept.find(found.share(), revision).map(print -> new Sheet(new Printed(name, kept.read(print)), null))
                .orElseGet(() -> new Sheet(new Printed(name, fresh(found, role)),
                        new Owed(found.share().getId(), revision, found.proposal().companyId(), printing.locale(found, role))));
    }

    private byte[] fresh(OnDesk found, ParticipantRole role) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        printing.print(found, role, Instant.now(), pdf);
        return pdf.toByteArray();
    }

    private ParticipantRole role(OnDesk found, long clientId) {
        return participants.of(found.project(), clientId).map(Participant::getRole).orElseThrow(NotFoundException::new);
    }
}
