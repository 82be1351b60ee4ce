package org.plumbline.web.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.notification.boundary.AnswerTimeService;
import org.plumbline.notification.boundary.AnswerTimeView;
import org.plumbline.web.shared.Ids;

/** How long the company takes to answer, for the page of a project's room. */
@Named
@RequestScoped
public class AnswerTimeBacking {

    @EJB
    private AnswerTimeService service;

    @Inject
    private HttpServletRequest request;

    private AnswerTimeView view;

    public AnswerTimeView getView() {
        if (view == null) {
            view = service.view(Ids.read(request, "project"));
        }
        return view;
    }
}
