package org.plumbline.web.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.proposal.boundary.DraftContent;
import org.plumbline.proposal.boundary.DraftContent.DraftLine;
import org.plumbline.proposal.boundary.DraftState;
import org.plumbline.proposal.boundary.DraftVersion;
import org.plumbline.shared.NotFoundException;

/** One line of a draft in a form: the editor where no script runs. */
@Named
@RequestScoped
public class ProposalLineBacking extends DraftPlace {

    private long line;
    private boolean byDefault;
    private LineFields fields = new LineFields();

    /** Finds the line, or answers as if there were none; 0 stands for a new one. */
    public void open() {
        DraftContent content = read();
        if (line != 0) {
            DraftLine found = neighbours(content).stream().filter(one -> one.key() == line).findFirst().orElseThrow(NotFoundException::new);
            fields = LineFields.of(found.terms());
            byDefault = found.byDefault();
        }
    }

    /** @param lines the page with all of them */
    public String save(String lines) {
        DraftState state = line == 0 ? drafts().addLine(on(), getSection(), getGroup(), Integer.MAX_VALUE, fields.draft())
                : drafts().writeLine(on(), line, fields.draft());
        if (getGroup() != 0 && byDefault) {
            drafts().prefer(DraftVersion.of(getId(), state.version()), state.key(), true);
        }
        return back(lines);
    }

    public String remove(String lines) {
        drafts().removeLine(on(), line);
        return back(lines);
    }

    /** @param step 1 for a place further down, -1 for one further up */
    public String move(int step, String lines) {
        List<DraftLine> all = neighbours(drafts().content(getId()));
        int place = IntStream.range(0, all.size()).filter(i -> all.get(i).key() == line).findFirst().orElseThrow(NotFoundException::new);
        drafts().moveLine(on(), line, getSection(), getGroup(), Math.max(0, place + step));
        return back(lines);
    }

    private List<DraftLine> neighbours(DraftContent content) {
        return getGroup() == 0 ? section(content).lines() : section(content).groups().stream().filter(choice -> choice.key() == getGroup())
                .flatMap(choice -> choice.options().stream()).toList();
    }

    /** Whether it is in the draft already. */
    public boolean isKept() {
        return names("line");
    }

    public boolean isOption() {
        return names("group");
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

    public long getLine() {
        return line;
    }

    public void setLine(long line) {
        this.line = line;
    }
}
