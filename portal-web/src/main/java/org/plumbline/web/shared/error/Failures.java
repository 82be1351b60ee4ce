package org.plumbline.web.shared.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;

/**
 * Answers what a servlet could not, in place of the container, which would write the whole address into its log. For servlets
 * whose address is a secret.
 */
public final class Failures {

    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {
    }

    /** Sends the error page for an exception, and logs one of ours with its id and the servlet's path alone. */
    public static void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException thrown) throws IOException {
        Verdict verdict = Verdict.on(thrown);
        if (verdict == Verdict.FAILED) {
            LOG.log(Logger.Level.ERROR, "error " + ErrorId.of(request) + " at " + request.getServletPath(), thrown);
        }
        if (!response.isCommitted()) {
            request.setAttribute(Verdict.class.getName(), verdict);
            response.sendError(verdict.status());
        }
    }
}
