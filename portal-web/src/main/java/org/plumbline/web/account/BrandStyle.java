package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plumbline.account.boundary.CompanyProfileService;
import org.plumbline.account.boundary.CompanyProfileView;
import org.plumbline.shared.NotFoundException;
import org.plumbline.web.shared.Brand;

/**
 * The colours of a company as a style sheet, {@code /brand/<company>-<version>.css}, because the content policy allows none in the page.
 * For who belongs to the company. An address names one version, so the browser may keep what it gets; an older one gets today's colours.
 */
@WebServlet(Brand.PATH + "/*")
public class BrandStyle extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient CompanyProfileService profiles;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CompanyProfileView profile;
        try {
            profile = profiles.view();
        } catch (NotFoundException nobody) {
            profile = null;
        }
        String path = String.valueOf(request.getPathInfo());
        if (profile == null || !path.matches("/" + profile.companyId() + "-\\d{1,18}\\.css")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean current = path.endsWith("-" + profile.version() + ".css");
        response.setHeader("Cache-Control", current ? "private, max-age=31536000, immutable" : "private, max-age=60");
        response.setContentType("text/css;charset=UTF-8");
        // both are checked: six hexadecimal digits, black or white
        response.getWriter().write(":root{--brand:" + profile.accent() + ";--on-brand:" + profile.onAccent() + "}");
    }
}
