package org.plumbline.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plumbline.web.shared.CurrentUser;

/**
 * Leads somebody whose role must have a second step, and who has none yet, to where it is set up. That nothing else would work for
 * them is decided elsewhere: their actor has no role.
 */
@WebFilter({"/home.xhtml", "/account/*", "/project/*", "/admin/*"})
public class RestrictedSession extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String SET_UP = "/account/second-step.xhtml";

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (user.isRestricted() && !request.getServletPath().equals(SET_UP)) {
            response.sendRedirect(request.getContextPath() + SET_UP);
        } else {
            chain.doFilter(request, response);
        }
    }
}
