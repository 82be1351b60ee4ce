package org.plumbline.web.search;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.search.boundary.SearchService;
import org.plumbline.search.boundary.SearchView;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;

/** What was found for the words in the address. */
@Named
@RequestScoped
public class SearchListBacking {

    @EJB
    private SearchService search;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    @Inject
    private SearchPace pace;

    private SearchView found;

    /** Looks, or answers as if there were no such page to whoever has no project. */
    public void open() {
        getFound();
    }

    public SearchView getFound() {
        if (found == null) {
            if (!getQ().isEmpty()) {
                pace.search(user.actor());
            }
            found = getProject() == 0 ? search.search(user.actor(), getQ(), getOlder()) : search.searchIn(user.actor(), getProject(), getQ(), getOlder());
        }
        return found;
    }

    /** The one project looked in, 0 for all. */
    public long getProject() {
        return Ids.readOrNone(request, "project");
    }

    /** As typed; empty when nothing was. */
    public String getQ() {
        String typed = request.getParameter("q");
        return typed == null ? "" : typed.substring(0, Math.min(typed.length(), SearchService.LONGEST)).strip();
    }

    /** Below what the page begins, 0 when with the newest. */
    public long getOlder() {
        return Ids.readOrNone(request, "older");
    }
}
