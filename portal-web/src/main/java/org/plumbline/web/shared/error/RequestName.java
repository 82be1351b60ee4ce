package org.plumbline.web.shared.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Calls the thread after the request it answers: every line logged meanwhile, by the portal, a library or the server itself, names its
 * thread, and so carries the id that an error page of this request shows. No server's own logging is needed for that. A request is
 * authenticated before any filter: what fails there names the id itself, see {@link Failures}.
 */
public class RequestName extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Thread thread = Thread.currentThread();
        String own = thread.getName();
        thread.setName(own + " " + ErrorId.of(request));
        try {
            chain.doFilter(request, response);
        } finally {
            thread.setName(own);
        }
    }
}
