package org.plumbline.web.shared.error;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.plumbline.shared.NotFoundException;

/**
 * Answers every exception of a Faces request. A refusal that came from the user's own action is said on the page, which keeps what was
 * typed; anything else becomes an error page. The answer is the same within Ajax, where the browser is sent to that page.
 */
final class FacesErrorHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = System.getLogger(FacesErrorHandler.class.getName());
    private static final Set<Verdict> SAID_ON_THE_PAGE = EnumSet.of(Verdict.REJECTED, Verdict.CONFLICT, Verdict.TOO_MANY, Verdict.NO_ROOM);

    FacesErrorHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        if (context != null && isUnreadable(context) && !context.getResponseComplete()) {
            answer(context, new NotFoundException());
        }
        for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            if (context != null && !context.getResponseComplete()) {
                answer(context, thrown);
            }
        }
    }

    /** Whether a parameter of an address is not of its kind, an id for instance that is no number: Faces would draw the page without it. */
    private static boolean isUnreadable(FacesContext context) {
        return context.getCurrentPhaseId() == PhaseId.PROCESS_VALIDATIONS && !context.isPostback() && context.isValidationFailed();
    }

    private static void answer(FacesContext context, Throwable thrown) {
        Verdict verdict = Verdict.on(thrown);
        boolean page = context.isPostback() && context.getViewRoot() != null && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
        if (page && SAID_ON_THE_PAGE.contains(verdict)) {
            Refusals.say(context, verdict, thrown);
            return;
        }
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        if (verdict == Verdict.FAILED) {
            LOG.log(Logger.Level.ERROR, "error " + ErrorId.of(request) + " at " + request.getServletPath(), thrown);
        } else if (verdict == Verdict.UNAVAILABLE) {
            LOG.log(Logger.Level.WARNING, "error " + ErrorId.of(request) + " at " + request.getServletPath() + ": no connection");
        }
        try {
            leave(context, request, verdict, thrown);
        } catch (IOException clientHasGone) {
            throw new FacesException(clientHasGone);
        }
    }

    private static void leave(FacesContext context, HttpServletRequest request, Verdict verdict, Throwable thrown) throws IOException {
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        if (context.getPartialViewContext().isAjaxRequest()) {
            // written by hand: the partial writer may stand in the middle of an update
            response.resetBuffer();
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response id=\"j_id1\"><redirect url=\""
                    + ErrorPages.address(request, verdict) + "\"></redirect></partial-response>");
        } else {
            Refusals.announceWait(response, thrown);
            request.setAttribute(Verdict.class.getName(), verdict);
            response.sendError(verdict.status());
        }
        context.responseComplete();
    }
}
