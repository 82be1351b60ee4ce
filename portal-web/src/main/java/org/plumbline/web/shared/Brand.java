package org.plumbline.web.shared;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.account.boundary.CompanyProfileService;
import org.plumbline.account.boundary.CompanyProfileView;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;

/**
 * The company as its clients' pages wear it: {@code #{brand.profile.name}}, {@code #{brand.logo}}, {@code #{brand.style}}. Read once in a
 * request, and only by a page that shows it.
 */
@Named
@RequestScoped
public class Brand {

    /** Folder of the style sheets of companies. */
    public static final String PATH = "/brand";

    @EJB
    private CompanyProfileService profiles;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentUser user;

    @Inject
    private HttpServletRequest request;

    private CompanyProfileView profile;
    private boolean asked;

    /** Null for whoever belongs to no company. */
    public CompanyProfileView getProfile() {
        if (!asked) {
            asked = true;
            profile = policy.mayAttempt(Action.COMPANY_PROFILE_VIEW, user.actor()) ? profiles.view() : null;
        }
        return profile;
    }

    /** Address of the style sheet with the company's colours, or null where there is none. Changes whenever the profile does. */
    public String getStyle() {
        return getProfile() == null || profile.version() == 0 ? null
                : request.getContextPath() + PATH + '/' + profile.companyId() + '-' + profile.version() + ".css";
    }

    /** Address of the logo, at most 480 pixels wide and high, or null where there is none. */
    public String getLogo() {
        return getProfile() == null || profile.logoId() == 0 ? null : request.getContextPath() + "/picture/" + profile.logoId() + "?w=480";
    }
}
