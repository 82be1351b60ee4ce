package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.proposal.boundary.ConclusionService;
import org.plumbline.web.shared.Ids;

/** The button that takes a proposal as accepted, on the page of its sharing. */
@Named
@RequestScoped
public class ProposalConclusionBacking {

    @EJB
    private ConclusionService conclusions;

    @Inject
    private ProposalShareBacking sharing;

    @Inject
    private HttpServletRequest request;

    /** @param page to come back to */
    public String conclude(String page) {
        conclusions.conclude(sharing.getId(), Ids.readInt(request, "revision"));
        return page + "?faces-redirect=true&id=" + sharing.getId() + "&done=concluded";
    }
}
