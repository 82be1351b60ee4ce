package org.plumbline.web.shared.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;

/**
 * Answers what a servlet or the authentication could not, in place of the container, which would write the whole address into its
 * log. For whatever serves addresses that are secrets.
 */
public final class Failures {

    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {
    }

    /** Sends the error page for an exception, and logs one of ours with its id and the servlet's path alone. */
    public static void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException thrown) {
        Verdict verdict = Verdict.on(thrown);
        if (verdict == Verdict.FAILED) {
            LOG.log(Logger.Level.ERROR, "error " + ErrorId.of(request) + " at " + request.getServletPath(), thrown);
        } else if (verdict == Verdict.UNAVAILABLE) {
            LOG.log(Logger.Level.WARNING, "error " + ErrorId.of(request) + " at " + request.getServletPath() + ": no connection");
        }
        if (!response.isCommitted()) {
            request.setAttribute(Verdict.class.getName(), verdict);
            send(response, verdict.status());
        }
    }

    private static void send(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
        } catch (IOException e) {
            LOG.log(Logger.Level.DEBUG, "nobody waits for the answer any more: {0}", e.getClass().getName());
        }
    }
}
