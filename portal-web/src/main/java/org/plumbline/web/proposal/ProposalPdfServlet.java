package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.proposal.boundary.PrintService.Printed;
import org.plumbline.proposal.boundary.PrintService;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.error.RefusingServlet;

/** Serves {@code /proposal/pdf/<id>} to a client, and {@code /proposal/pdf/<id>/<client>} to staff: what that client would get. */
@WebServlet("/proposal/pdf/*")
public class ProposalPdfServlet extends RefusingServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([1-9][0-9]{0,18})(?:/([1-9][0-9]{0,18}))?");

    @EJB
    private transient PrintService prints;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches() || user.isStaff() == (path.group(2) == null)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long id = Ids.of(path.group(1));
        Printed printed = path.group(2) == null ? prints.print(id) : prints.printAs(id, Ids.of(path.group(2)));
        byte[] pdf = printed.pdf();
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"" + printed.name() + "\"");
        response.getOutputStream().write(pdf);
    }
}
