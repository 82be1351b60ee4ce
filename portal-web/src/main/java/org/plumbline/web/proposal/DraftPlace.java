package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.plumbline.proposal.boundary.DraftContent;
import org.plumbline.proposal.boundary.DraftContent.DraftSection;
import org.plumbline.proposal.boundary.DraftVersion;
import org.plumbline.proposal.boundary.ProposalDraftService;
import org.plumbline.shared.NotFoundException;

/**
 * Where in a draft a plain form stands: what its address and its hidden fields carry from page to page, because a stateless page keeps
 * nothing. The id is the proposal's; a key of 0 stands for none, or for what is still to be added.
 */
public abstract class DraftPlace {

    private static final Pattern KEY = Pattern.compile("[1-9]\\d{0,18}");

    @EJB
    private ProposalDraftService drafts;

    @Inject
    private HttpServletRequest request;

    private long id;
    private long version;
    private long section;
    private long group;

    ProposalDraftService drafts() {
        return drafts;
    }

    /** The draft as it stands; what is sent from now on is a change to it. */
    DraftContent read() {
        DraftContent content = drafts.content(id);
        version = content.state().version();
        return content;
    }

    /** @throws NotFoundException when the draft has no such section */
    DraftSection section(DraftContent content) {
        return content.sections().stream().filter(one -> one.key() == section).findFirst().orElseThrow(NotFoundException::new);
    }

    /** The draft that was read, for a change to it. */
    DraftVersion on() {
        return DraftVersion.of(id, version);
    }

    /** @param lines the page with everything in the draft */
    String back(String lines) {
        return lines + "?faces-redirect=true&id=" + id;
    }

    /**
     * Whether the address names something that is in the draft already; 0 or none stands for something new. Asked of the address itself:
     * what a page draws or not is settled before its view parameters are read.
     */
    boolean names(String parameter) {
        String key = request.getParameter(parameter);
        return key != null && KEY.matcher(key).matches();
    }

    /** Whether the address says so of the form, with {@code true}. */
    boolean says(String parameter) {
        return "true".equals(request.getParameter(parameter));
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

    public long getSection() {
        return section;
    }

    public void setSection(long section) {
        this.section = section;
    }

    public long getGroup() {
        return group;
    }

    public void setGroup(long group) {
        this.group = group;
    }
}
