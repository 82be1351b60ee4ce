package org.plumbline.web.proposal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.proposal.boundary.ProposalHistory;
import org.plumbline.proposal.boundary.ProposalHistoryService;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.proposal.boundary.ProposalView;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;

/** The page of a proposal for staff: where it stands, what became of it, what can be done. */
@Named
@RequestScoped
public class ProposalViewBacking {

    @EJB
    private ProposalService proposals;

    @EJB
    private ProposalHistoryService histories;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Msg msg;

    private long id;
    private String done;
    private ProposalView view;
    private ProposalHistory history;

    /** The id is needed before view parameters are read: whether a form is there depends on the proposal. */
    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
        done = request.getParameter("done");
    }

    /** Finds the proposal, or answers as if there were none. */
    public ProposalView getView() {
        if (view == null) {
            view = proposals.view(id);
            request.setAttribute(Ui.ZONE, histories.zone(id));
        }
        return view;
    }

    public ProposalHistory getHistory() {
        if (history == null) {
            history = histories.of(id);
        }
        return history;
    }

    /** @param editor the page that edits the new revision */
    public String revise(String editor) {
        proposals.revise(id);
        return editor + "?faces-redirect=true&id=" + id;
    }

    /** @param page this one */
    public String withdraw(String page) {
        proposals.withdraw(id);
        return page + "?faces-redirect=true&done=withdrawn&id=" + id;
    }

    /** The text that says what the request before has done, or null. */
    public String getDoneText() {
        String key = "proposal_view.done." + done;
        return msg.containsKey(key) ? msg.get(key) : null;
    }

    public long getId() {
        return id;
    }
}
