package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.proposal.boundary.ClientProposal;
import org.plumbline.proposal.boundary.SheetService;
import org.plumbline.web.shared.Ui;

/** A proposal as one of its clients sees it, shown to staff. */
@Named
@RequestScoped
public class ProposalViewAsBacking {

    @EJB
    private SheetService sheets;

    @Inject
    private HttpServletRequest request;

    private long id;
    private long client;
    private ClientProposal page;

    public void open() {
        page = sheets.viewAs(id, client);
        request.setAttribute(Ui.ZONE, page.zone());
    }

    public ClientProposal getPage() {
        return page;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getClient() {
        return client;
    }

    public void setClient(long client) {
        this.client = client;
    }
}
