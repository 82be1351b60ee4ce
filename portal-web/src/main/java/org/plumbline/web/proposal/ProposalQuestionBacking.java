package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.plumbline.proposal.boundary.QuestionService;
import org.plumbline.proposal.boundary.QuestionSheet;
import org.plumbline.proposal.boundary.QuestionView;
import org.plumbline.shared.NotFoundException;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;

/** Questions as their client sees them: about one line, or about the whole proposal. */
@Named
@RequestScoped
public class ProposalQuestionBacking {

    private static final String LINE = "line";

    @EJB
    private QuestionService questions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Msg msg;

    private String content;
    private QuestionSheet sheet;

    /** Finds the line, or answers as if there were none. */
    public void openLine() {
        getLine();
    }

    public void openAll() {
        getAll();
    }

    /** What was asked about the line. */
    public QuestionSheet getLine() {
        if (getLineKey() == 0) {
            throw new NotFoundException();
        }
        return found(getLineKey());
    }

    /** What was asked about the proposal. */
    public QuestionSheet getAll() {
        return found(0);
    }

    /** Read while rows of a sent form are decoded, hence lazily. */
    private QuestionSheet found(long lineKey) {
        if (sheet == null) {
            sheet = questions.asked(getId(), lineKey);
            request.setAttribute(Ui.ZONE, sheet.zone());
        }
        return sheet;
    }

    public String ask() {
        sheet = null;
        questions.ask(getId(), getLineKey(), content, List.of());
        return again("asked");
    }

    /** Asks about the proposal as a whole. */
    public String askAll() {
        sheet = null;
        questions.ask(getId(), 0, content, List.of());
        return again("asked");
    }

    /** Lets the question go that the button named: its row may stand elsewhere in the list by now. */
    public String waive() {
        sheet = null;
        questions.waive(getId(), Ids.read(request, "thread"));
        return again("waived");
    }

    /** Takes it up again. */
    public String reopen() {
        sheet = null;
        questions.reopen(getId(), Ids.read(request, "thread"));
        return again("reopened");
    }

    private String again(String done) {
        String line = request.getParameter(LINE) == null ? "" : "&line=" + getLineKey();
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&id=" + getId() + line + "&done=" + done;
    }

    /** How the state of a question is drawn. */
    public String kind(QuestionView question) {
        return switch (String.valueOf(question.state())) {
            case "OPEN" -> "warning";
            case "ANSWERED" -> "success";
            default -> "neutral";
        };
    }

    /** The text that says what the request before has done, or null. */
    public String getDoneText() {
        String key = "proposal_question.done." + request.getParameter("done");
        return !FacesContext.getCurrentInstance().isPostback() && msg.containsKey(key) ? msg.get(key) : null;
    }

    /** Read here and not as view parameters: a form that was sent brings them in hidden inputs. */
    public long getId() {
        return Ids.read(request, "id");
    }

    public long getLineKey() {
        return Ids.read(request, LINE);
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}
