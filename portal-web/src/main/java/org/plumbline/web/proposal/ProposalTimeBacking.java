package org.plumbline.web.proposal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.proposal.boundary.DeadlineService;
import org.plumbline.web.shared.Ids;

/** The client's wish for more time, on the page of a proposal. */
@Named
@RequestScoped
public class ProposalTimeBacking {

    @EJB
    private DeadlineService deadlines;

    @Inject
    private HttpServletRequest request;

    private long id;

    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
    }

    /** @param page to come back to */
    public String ask(String page) {
        deadlines.ask(id, Ids.readInt(request, "revision"));
        return page + "?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }
}
