package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.plumbline.proposal.boundary.ProposalRow;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.shared.Page;

/** The proposals of the company, or of one project. What was asked for stands in the address; an unknown word there means all. */
@Named
@RequestScoped
public class ProposalListBacking {

    private static final Map<String, String> BADGES = Map.of("SENT", "info", "CHANGES_REQUESTED", "warning", "ACCEPTED", "success",
            "DECLINED", "danger");

    @EJB
    private ProposalService proposals;

    private String q;
    private String status = "";
    private int page = 1;
    private Page<ProposalRow> found;

    public Page<ProposalRow> getFound() {
        if (found == null) {
            found = proposals.list(0, status, q, page);
        }
        return found;
    }

    /** Those of a project that were touched last. */
    public Page<ProposalRow> of(long projectId) {
        if (found == null) {
            found = proposals.list(projectId, "", "", 1);
        }
        return found;
    }

    /** The kind of badge a status wears. */
    public String badge(String ofStatus) {
        return BADGES.getOrDefault(ofStatus, "neutral");
    }

    /** Whether nothing was asked for: an empty list then means that there is no proposal yet. */
    public boolean isEverything() {
        return (q == null || q.isBlank()) && status.isEmpty();
    }

    public List<String> getStatuses() {
        return ProposalService.STATUSES;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = ProposalService.STATUSES.contains(status) ? status : "";
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
