package org.plumbline.web.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.plumbline.proposal.boundary.DraftContent;
import org.plumbline.proposal.boundary.DraftContent.DraftGroup;
import org.plumbline.proposal.boundary.DraftContent.DraftSection;
import org.plumbline.shared.NotFoundException;

/** A section of a draft, or a choice in one, in a form: the editor where no script runs. */
@Named
@RequestScoped
public class ProposalPartBacking extends DraftPlace {

    private boolean choice;
    private String title;
    private String kind;

    /** Finds the part, or answers as if there were none; without a key it is a new one. */
    public void open() {
        DraftContent content = read();
        if (getGroup() != 0) {
            DraftGroup found = section(content).groups().stream().filter(one -> one.key() == getGroup()).findFirst().orElseThrow(NotFoundException::new);
            title = found.title();
            kind = found.kind();
        } else if (getSection() != 0 && !choice) {
            title = section(content).title();
        }
    }

    /** @param lines the page with everything in the draft */
    public String save(String lines) {
        if (choice && getGroup() == 0) {
            drafts().addGroup(on(), getSection(), title, kind);
        } else if (choice) {
            drafts().writeGroup(on(), getGroup(), title, kind);
        } else if (getSection() == 0) {
            drafts().addSection(on(), title);
        } else {
            drafts().renameSection(on(), getSection(), title);
        }
        return back(lines);
    }

    public String remove(String lines) {
        if (choice) {
            drafts().removeGroup(on(), getGroup());
        } else {
            drafts().removeSection(on(), getSection());
        }
        return back(lines);
    }

    /** @param step 1 for a place further down, -1 for one further up */
    public String move(int step, String lines) {
        DraftContent content = drafts().content(getId());
        if (choice) {
            drafts().moveGroup(on(), getGroup(), getSection(), place(section(content).groups().stream().map(DraftGroup::key).toList(), getGroup(), step));
        } else {
            drafts().moveSection(on(), getSection(), place(content.sections().stream().map(DraftSection::key).toList(), getSection(), step));
        }
        return back(lines);
    }

    private static int place(List<Long> keys, long key, int step) {
        return Math.max(0, keys.indexOf(key) + step);
    }

    /** Whether it is in the draft already. */
    public boolean isKept() {
        return names(says("choice") ? "group" : "section");
    }

    public List<String> getKinds() {
        return DraftContent.GROUP_KINDS;
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
