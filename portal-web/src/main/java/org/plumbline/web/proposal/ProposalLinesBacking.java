package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.plumbline.proposal.boundary.DraftContent;
import org.plumbline.proposal.boundary.ProposalDraftService;

/** The lines of a draft on a plain page: each leads to a form of its own. */
@Named
@RequestScoped
public class ProposalLinesBacking {

    @EJB
    private ProposalDraftService drafts;

    private long id;
    private DraftContent content;

    /** Finds the draft, or answers as if there were none. */
    public void open() {
        content = drafts.content(id);
    }

    public DraftContent getContent() {
        return content;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
