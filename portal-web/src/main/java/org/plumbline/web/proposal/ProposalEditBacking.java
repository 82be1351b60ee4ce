package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.plumbline.proposal.boundary.DraftContent;
import org.plumbline.proposal.boundary.DraftVersion;
import org.plumbline.proposal.boundary.HeadDraft;
import org.plumbline.proposal.boundary.ProposalDraftService;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.shared.ConflictException;
import org.plumbline.web.shared.Msg;

/** The editor's page. Its head is a form of its own; lines come and go through {@link DraftResource}, or through plain pages. */
@Named
@RequestScoped
public class ProposalEditBacking {

    @EJB
    private ProposalService proposals;

    @EJB
    private ProposalDraftService drafts;

    @Inject
    private Msg msg;

    private long id;
    private long version;
    private HeadFields fields = new HeadFields();
    private DraftContent content;
    private boolean conflict;

    /** @param view where somebody goes who opens the editor of what is no draft any more. @return null to stay */
    public String open(String view) {
        if (!proposals.view(id).drafting()) {
            return view + "?faces-redirect=true&id=" + id;
        }
        fields = HeadFields.of(getContent().head());
        version = getContent().state().version();
        return null;
    }

    /**
     * @param editor this page
     * @return null when somebody else has changed the draft: what was typed stays, and saving once more replaces theirs
     */
    public String save(String editor) {
        try {
            drafts.writeHead(DraftVersion.of(id, version), fields.draft());
        } catch (ConflictException changed) {
            conflict = true;
            version = getContent().state().version();
            return null;
        }
        return editor + "?faces-redirect=true&id=" + id;
    }

    public DraftContent getContent() {
        if (content == null) {
            content = drafts.content(id);
        }
        return content;
    }

    /** What the law of a state says of the deposit, or nothing. */
    public String getWarning() {
        return CapText.of(msg, getContent().state().depositWarning());
    }

    public boolean isConflict() {
        return conflict;
    }

    public List<String> getDeposits() {
        return HeadDraft.DEPOSITS;
    }

    public List<String> getKinds() {
        return DraftContent.GROUP_KINDS;
    }

    public HeadFields getFields() {
        return fields;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
