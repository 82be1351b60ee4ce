package org.plumbline.web.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import org.plumbline.notification.boundary.AnswerTimeService;
import org.plumbline.notification.boundary.AnswerTimeView;
import org.plumbline.web.shared.Ids;

/** How long the company takes to answer, for the page of a project's room and those of questions. */
@Named
@RequestScoped
public class AnswerTimeBacking {

    @EJB
    private AnswerTimeService service;

    @Inject
    private HttpServletRequest request;

    private AnswerTimeView view;
    private Map<Long, Instant> dues;

    public AnswerTimeView getView() {
        if (view == null) {
            view = service.view(Ids.read(request, "project"));
        }
        return view;
    }

    /** When a question ought to be answered that the reader has asked about the proposal of the page; null for any other. */
    public Instant due(long threadId) {
        if (dues == null) {
            dues = service.dues(Ids.read(request, "id"));
        }
        return dues.get(threadId);
    }
}
