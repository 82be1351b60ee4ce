package org.plumbline.web.proposal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.proposal.boundary.RemarkLine;
import org.plumbline.proposal.boundary.RemarkService;
import org.plumbline.web.shared.Ids;

/** What staff write about a proposal or one of its lines, and what clients say to it: the forms of both pages of questions. */
@Named
@RequestScoped
public class ProposalRemarkBacking {

    private static final String LINE = "line";

    @EJB
    private RemarkService remarks;

    @Inject
    private HttpServletRequest request;

    private final Map<Long, String> replies = new HashMap<>();
    private long id;
    private long line;
    private String content;
    private List<RemarkLine> lines;

    /** A link may name the line: where none is named it is about the proposal as a whole. */
    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
        line = request.getParameter(LINE) == null ? 0 : Ids.read(request, LINE);
    }

    public List<RemarkLine> getLines() {
        if (lines == null) {
            lines = remarks.lines(id);
        }
        return lines;
    }

    /** Writes to whoever sees the line. */
    public String write() {
        remarks.write(id, line, content);
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&id=" + id + "&done=written";
    }

    /** A client's words, where the form names. */
    public String reply() {
        // one form is sent at a time, and it holds one text
        String said = replies.values().stream().findFirst().orElse("");
        remarks.reply(id, Ids.read(request, "thread"), said, List.of());
        String page = request.getParameter(LINE) == null ? "" : "&line=" + line;
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&id=" + id + page + "&done=replied";
    }

    public long getLine() {
        return line;
    }

    public void setLine(long line) {
        this.line = line;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    /** What is typed, by thread. */
    public Map<Long, String> getReplies() {
        return replies;
    }
}
