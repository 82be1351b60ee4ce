package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.entity.Participant;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.KeptPrints;
import org.plumbline.proposal.entity.KeptPrint;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.ProposalViewedAs;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.security.Public;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;

/**
 * Proposals as PDF, as the one who reads may see them. Before it is decided a proposal is printed as it stands; an accepted one is the
 * print that was kept then under the company's seal, the same octets for ever, on the paper and for the role of the moment it was accepted.
 */
@Stateless
public class PrintService {

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

    /** @param name for the file, for example {@code P-2026-0042-r2.pdf} */
    public record Printed(String name, byte[] pdf) {

        public Printed {
            pdf = pdf.clone();
        }

        @Override
        public byte[] pdf() {
            return pdf.clone();
        }
    }

    @Permit(Action.PROPOSAL_READ)
    public Printed print(long id) {
        OnDesk found = desk.find(id, Action.PROPOSAL_READ);
        return printed(found, desk.actor().participations().get(found.project().getId()));
    }

    /** What {@link #print} would give a client, for staff; the audit trail has who asked. */
    @Permit(Action.PROPOSAL_VIEW)
    public Printed printAs(long id, long clientId) {
        OnDesk found = desk.findAs(id, clientId);
        ParticipantRole role = role(found, clientId);
        events.fire(new ProposalViewedAs(desk.actor(), found.proposal().companyId(), id, found.revision().getNumber(), clientId, ""));
        return printed(found, role);
    }

    /** Prints and keeps what somebody was given at acceptance, once. */
    @Public("the outbox acts for the portal itself; no page reaches it")
    public void keep(long id, long clientId) {
        desk.findOwn(id, clientId).filter(found -> found.proposal().getStatus() == ProposalStatus.ACCEPTED)
                .ifPresent(found -> keep(found, role(found, clientId)));
    }

    private Printed printed(OnDesk found, ParticipantRole role) {
        byte[] pdf = found.proposal().getStatus() == ProposalStatus.ACCEPTED ? kept.read(keep(found, role)) : fresh(found, role);
        return new Printed(found.proposal().number() + "-r" + found.revision().getNumber() + ".pdf", pdf);
    }

    private KeptPrint keep(OnDesk found, ParticipantRole role) {
        KeptPrint print = kept.of(found.share(), found.revision().getNumber(), () -> printing.sealed(found, role, Instant.now()));
        printing.done(found.share(), found.revision().getNumber());
        return print;
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
