package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.plumbline.proposal.boundary.DraftContent;
import org.plumbline.proposal.boundary.DraftContent.DraftGroup;
import org.plumbline.proposal.boundary.DraftContent.DraftSection;
import org.plumbline.proposal.boundary.DraftVersion;
import org.plumbline.proposal.boundary.ProposalDraftService;
import org.plumbline.shared.NotFoundException;

/** A section of a draft, or a choice in one, in a form: the editor where no script runs. */
@Named
@RequestScoped
public class ProposalPartBacking {

    @EJB
    private ProposalDraftService drafts;

    @Inject
    private HttpServletRequest request;

    private long id;
    private long version;
    private long section;
    private long group;
    private boolean choice;
    private String title;
    private String kind;

    /** Finds the part, or answers as if there were none; without a key it is a new one. */
    public void open() {
        DraftContent content = drafts.content(id);
        version = content.state().version();
        if (group != 0) {
            DraftGroup found = section(content).groups().stream().filter(one -> one.key() == group).findFirst().orElseThrow(NotFoundException::new);
            title = found.title();
            kind = found.kind();
        } else if (section != 0 && !choice) {
            title = section(content).title();
        }
    }

    /** @param lines the page with everything in the draft */
    public String save(String lines) {
        if (choice && group == 0) {
            drafts.addGroup(on(), section, title, kind);
        } else if (choice) {
            drafts.writeGroup(on(), group, title, kind);
        } else if (section == 0) {
            drafts.addSection(on(), title);
        } else {
            drafts.renameSection(on(), section, title);
        }
        return lines + "?faces-redirect=true&id=" + id;
    }

    public String remove(String lines) {
        if (choice) {
            drafts.removeGroup(on(), group);
        } else {
            drafts.removeSection(on(), section);
        }
        return lines + "?faces-redirect=true&id=" + id;
    }

    /** @param step 1 for a place further down, -1 for one further up */
    public String move(int step, String lines) {
        DraftContent content = drafts.content(id);
        if (choice) {
            drafts.moveGroup(on(), group, section, place(section(content).groups().stream().map(DraftGroup::key).toList(), group, step));
        } else {
            drafts.moveSection(on(), section, place(content.sections().stream().map(DraftSection::key).toList(), section, step));
        }
        return lines + "?faces-redirect=true&id=" + id;
    }

    private static int place(List<Long> keys, long key, int step) {
        return Math.max(0, keys.indexOf(key) + step);
    }

    private DraftSection section(DraftContent content) {
        return content.sections().stream().filter(one -> one.key() == section).findFirst().orElseThrow(NotFoundException::new);
    }

    private DraftVersion on() {
        return DraftVersion.of(id, version);
    }

    /** Whether it is in the draft already. */
    public boolean isKept() {
        return AskedKey.isOneNamed(request, "true".equals(request.getParameter("choice")) ? "group" : "section");
    }

    public List<String> getKinds() {
        return DraftContent.GROUP_KINDS;
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

    public boolean isChoice() {
        return choice;
    }

    public void setChoice(boolean choice) {
        this.choice = choice;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
