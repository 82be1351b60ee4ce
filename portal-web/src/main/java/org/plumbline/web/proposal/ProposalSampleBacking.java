package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.proposal.boundary.ProposalRow;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.proposal.boundary.SampleWords;
import org.plumbline.proposal.boundary.SampleService;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;

/** The offer of a sample where there is no project yet, and what the sample's own page says of it. */
@Named
@RequestScoped
public class ProposalSampleBacking {

    @EJB
    private SampleService samples;

    @EJB
    private ProposalService proposals;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Msg msg;

    @Inject
    private Ui ui;

    private Boolean offered;
    private ProposalRow made;

    public boolean isOffered() {
        if (offered == null) {
            offered = samples.isOffered();
        }
        return offered;
    }

    /** @param project page of a project */
    public String make(String project) {
        long id = samples.make(new SampleWords(ui.getLocale().getLanguage(), msg.get("proposal_sample.project"), msg.get("proposal_sample.proposal"),
                msg.get("proposal_sample.intro"), msg.get("proposal_import.rest")));
        return project + "?faces-redirect=true&id=" + id;
    }

    /** @param projects page of all projects */
    public String remove(String projects) {
        samples.remove(Ids.read(request, "id"));
        return projects + "?faces-redirect=true";
    }

    /** The proposal of the sample the page is about that was touched last; null when none is left. */
    public ProposalRow getMade() {
        if (made == null) {
            made = proposals.list(Ids.read(request, "id"), "", "", 1).rows().stream().findFirst().orElse(null);
        }
        return made;
    }
}
