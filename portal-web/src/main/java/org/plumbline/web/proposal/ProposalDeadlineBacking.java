package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.plumbline.proposal.boundary.DeadlineService;
import org.plumbline.shared.RejectedInputException;

/** The form that puts off a proposal's last day, on the page of its sharing. */
@Named
@RequestScoped
public class ProposalDeadlineBacking {

    @EJB
    private DeadlineService deadlines;

    @Inject
    private ProposalShareBacking sharing;

    private String until;

    /** @param page to come back to */
    public String extend(String page) {
        try {
            deadlines.extend(sharing.getId(), until == null ? null : LocalDate.parse(until));
        } catch (DateTimeParseException noDay) {
            throw new RejectedInputException("until", "proposal.required");
        }
        return page + "?faces-redirect=true&id=" + sharing.getId() + "&done=extended";
    }

    /** As ISO 8601, the way a date field sends it. */
    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
