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
import org.plumbline.proposal.boundary.QuestionService;
import org.plumbline.proposal.boundary.QuestionSheet;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Ui;

/** Questions on a proposal as staff see and answer them. */
@Named
@RequestScoped
public class ProposalAnswersBacking {

    @EJB
    private QuestionService questions;

    @Inject
    private HttpServletRequest request;

    private final Map<Long, String> answers = new HashMap<>();
    private long id;
    private QuestionSheet sheet;
    private Long waiting;

    /** The id is needed before view parameters are read: rows of a sent form are decoded first. */
    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
    }

    /** Finds the proposal, or answers as if there were none. */
    public void open() {
        getSheet();
    }

    public QuestionSheet getSheet() {
        if (sheet == null) {
            sheet = questions.answering(id);
            request.setAttribute(Ui.ZONE, sheet.zone());
        }
        return sheet;
    }

    /** How many wait for an answer. */
    public long getWaiting() {
        if (waiting == null) {
            waiting = questions.waiting(id);
        }
        return waiting;
    }

    /** Answers the question the form names: what waits comes first, so its row may stand elsewhere by now. */
    public String answer() {
        long thread = Ids.read(request, "thread");
        // one form is sent at a time, and it holds one text
        String content = answers.values().stream().findFirst().orElse("");
        questions.answer(id, thread, content, List.of());
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&id=" + id + "&done=answered";
    }

    public long getId() {
        return id;
    }

    /** What is typed, by question. */
    public Map<Long, String> getAnswers() {
        return answers;
    }
}
