package org.plumbline.web.shared.error;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A servlet whose refusals and faults are answered as those of pages are, by {@link Failures}. Whatever a container answered in its place
 * it would log with the whole address, which may be a secret.
 */
public abstract class RefusingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            super.service(request, response);
        } catch (RuntimeException e) {
            Failures.answer(request, response, e);
        }
    }
}
