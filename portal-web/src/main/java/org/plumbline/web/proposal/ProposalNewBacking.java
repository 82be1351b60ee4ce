package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.plumbline.proposal.boundary.ProposalDraft;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.proposal.boundary.ProposalService.ProjectChoice;

/** The page on which a proposal is begun: for which project, and what it is called. */
@Named
@RequestScoped
public class ProposalNewBacking {

    @EJB
    private ProposalService proposals;

    private long project;
    private String q;
    private String title;
    private ProjectChoice chosen;
    private List<ProjectChoice> choices;

    /** Finds the project, or answers as if there were none. A proposal is called after its project until somebody says otherwise. */
    public void open() {
        if (project != 0) {
            chosen = proposals.project(project);
            title = title == null ? chosen.name() : title;
        }
    }

    /** @param editor the page that edits it */
    public String begin(String editor) {
        return editor + "?faces-redirect=true&id=" + proposals.create(new ProposalDraft(project, title));
    }

    public ProjectChoice getChosen() {
        return chosen;
    }

    public List<ProjectChoice> getChoices() {
        if (choices == null) {
            choices = proposals.projects(q);
        }
        return choices;
    }

    public long getProject() {
        return project;
    }

    public void setProject(long project) {
        this.project = project;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
