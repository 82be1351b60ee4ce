package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.proposal.boundary.DraftContent;
import org.plumbline.proposal.boundary.DraftContent.DraftLine;
import org.plumbline.proposal.boundary.DraftVersion;
import org.plumbline.proposal.boundary.ProposalDraftService;
import org.plumbline.shared.NotFoundException;

/** One line of a draft in a form: the editor where no script runs. */
@Named
@RequestScoped
public class ProposalLineBacking {

    @EJB
    private ProposalDraftService drafts;

    @Inject
    private HttpServletRequest request;

    private long id;
    private long version;
    private long section;
    private long group;
    private long line;
    private boolean byDefault;
    private LineFields fields = new LineFields();

    /** Finds the line, or answers as if there were none; 0 stands for a new one. */
    public void open() {
        DraftContent content = drafts.content(id);
        version = content.state().version();
        if (line != 0) {
            DraftLine found = neighbours(content).stream().filter(one -> one.key() == line).findFirst().orElseThrow(NotFoundException::new);
            fields = LineFields.of(found.terms());
            byDefault = found.byDefault();
        }
    }

    /** @param lines the page with all of them */
    public String save(String lines) {
        long kept = line;
        if (line == 0) {
            var added = drafts.addLine(on(), section, group, Integer.MAX_VALUE, fields.draft());
            version = added.version();
            kept = added.key();
        } else {
            version = drafts.writeLine(on(), line, fields.draft()).version();
        }
        if (group != 0 && byDefault) {
            drafts.prefer(on(), kept, true);
        }
        return back(lines);
    }

    public String remove(String lines) {
        drafts.removeLine(on(), line);
        return back(lines);
    }

    /** @param step 1 for a place further down, -1 for one further up */
    public String move(int step, String lines) {
        List<DraftLine> all = neighbours(drafts.content(id));
        int place = IntStream.range(0, all.size()).filter(i -> all.get(i).key() == line).findFirst().orElseThrow(NotFoundException::new);
        drafts.moveLine(on(), line, section, group, Math.max(0, place + step));
        return back(lines);
    }

    private List<DraftLine> neighbours(DraftContent content) {
        return content.sections().stream().filter(one -> one.key() == section).flatMap(one -> group == 0 ? one.lines().stream()
                : one.groups().stream().filter(choice -> choice.key() == group).flatMap(choice -> choice.options().stream()))
                .toList();
    }

    private DraftVersion on() {
        return DraftVersion.of(id, version);
    }

    private String back(String lines) {
        return lines + "?faces-redirect=true&id=" + id;
    }

    /** Whether it is in the draft already. */
    public boolean isKept() {
        return AskedKey.isOneNamed(request, "line");
    }

    public boolean isOption() {
        return AskedKey.isOneNamed(request, "group");
    }

    public boolean isNew() {
        return line == 0;
    }

    public LineFields getFields() {
        return fields;
    }

    public boolean isByDefault() {
        return byDefault;
    }

    public void setByDefault(boolean byDefault) {
        this.byDefault = byDefault;
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

    public long getLine() {
        return line;
    }

    public void setLine(long line) {
        this.line = line;
    }
}
