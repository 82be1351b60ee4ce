package org.plumbline.web.sealing;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.sealing.boundary.CertificateService;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.error.RefusingServlet;

/** Serves a company's root, {@code /public/ca/<company>/root}, and the list of certificates it has taken back, {@code .../crl}, to anybody. */
@WebServlet("/public/ca/*")
public class CertificateServlet extends RefusingServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([1-9][0-9]{0,18})/(crl|root)");
    /** A list is good for four days at least when it is given out. */
    private static final String FOR_A_DAY = "public, max-age=86400";

    @EJB
    private transient CertificateService certificates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long company = Ids.of(address.group(1));
        boolean list = "crl".equals(address.group(2));
        byte[] content = list ? certificates.list(company) : certificates.root(company);
        response.setContentType(list ? "application/pkix-crl" : "application/pkix-cert");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + (list ? "revoked.crl" : "root.cer") + '"');
        response.setHeader("Cache-Control", FOR_A_DAY);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
