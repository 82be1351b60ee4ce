package org.plumbline.web.proposal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.proposal.boundary.EstimateImportService;
import org.plumbline.proposal.boundary.EstimateResult;
import org.plumbline.web.shared.Ids;

/** What an import did, and the way back. */
@Named
@RequestScoped
public class ProposalImportDoneBacking {

    @EJB
    private EstimateImportService imports;

    @Inject
    private HttpServletRequest request;

    private long id;
    private EstimateResult view;

    @PostConstruct
    void begin() {
        id = Ids.read(request, "id");
    }

    /** @param first page of the first step */
    public String undo(String first) {
        return first + "?faces-redirect=true&id=" + imports.undo(id) + "&done=undone";
    }

    public EstimateResult getView() {
        if (view == null) {
            view = imports.result(id);
        }
        return view;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
