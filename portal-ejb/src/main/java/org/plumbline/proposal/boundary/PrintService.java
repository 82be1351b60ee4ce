package org.plumbline.proposal.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.plumbline.proposal.boundary.PrintSteps.Owed;
import org.plumbline.proposal.boundary.PrintSteps.Sheet;
import org.plumbline.proposal.control.PaperSeal;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.security.Public;

/**
 * Proposals as PDF, as the one who reads may see them. Before it is decided a proposal is printed as it stands; an accepted one is the
 * print that was kept then under the company's seal, the same octets for ever, on the paper and for the role of the moment it was accepted.
 * It is sealed between two transactions: a seal may wait for a timestamp service, and nobody for whoever makes it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrintService {

    @EJB
    private PrintSteps steps;

    @Inject
    private PaperSeal seal;

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
        return given(steps.print(id));
    }

    /** What {@link #print} would give a client, for staff; the audit trail has who asked. */
    @Permit(Action.PROPOSAL_VIEW)
    public Printed printAs(long id, long clientId) {
        return given(steps.printAs(id, clientId));
    }

    /** Prints and keeps what somebody was given at acceptance, once. */
    @Public("the outbox acts for the portal itself; no page reaches it")
    public void keep(long id, long clientId) {
        steps.accepted(id, clientId).ifPresent(this::given);
    }

    private Printed given(Sheet sheet) {
        Owed owed = sheet.owed();
        return owed == null ? sheet.printed()
                : new Printed(sheet.printed().name(), steps.keep(owed, seal.close(owed.companyId(), owed.locale(), sheet.printed().pdf())));
    }
}
