package org.plumbline.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.account.boundary.SessionService.OwnCompany;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;

/** The company as its clients' pages wear it: {@code #{brand.name}}, {@code #{brand.logo}}, {@code #{brand.style}}. */
@Named
@RequestScoped
public class Brand {

    /** Folder of the style sheets of companies. */
    public static final String PATH = "/brand";

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentUser user;

    @Inject
    private HttpServletRequest request;

    /** Null for whoever belongs to no company. */
    public String getName() {
        return isWorn() ? company().name() : null;
    }

    /** Address of the style sheet with the company's colours, or null where there is none. Changes whenever the profile does. */
    public String getStyle() {
        return isWorn() && company().version() != 0
                ? request.getContextPath() + PATH + '/' + user.actor().companyId() + '-' + company().version() + ".css" : null;
    }

    /** Address of the logo, at most 480 pixels wide and high, or null where there is none. */
    public String getLogo() {
        return isWorn() && company().logoId() != 0 ? request.getContextPath() + "/picture/" + company().logoId() + "?w=480" : null;
    }

    private boolean isWorn() {
        return user.isSignedIn() && policy.mayAttempt(Action.COMPANY_PROFILE_VIEW, user.actor());
    }

    private OwnCompany company() {
        return user.getCompany();
    }
}
