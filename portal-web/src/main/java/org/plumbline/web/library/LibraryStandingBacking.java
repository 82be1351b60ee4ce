package org.plumbline.web.library;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.library.boundary.StandingRow;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;

/** Until when the company is insured, permitted and licensed, as far as that was shown to the reader of a project's page. */
@Named
@RequestScoped
public class LibraryStandingBacking {

    @EJB
    private LibraryService library;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private List<StandingRow> rows;

    /** What ends first before the others. */
    public List<StandingRow> getRows() {
        if (rows == null) {
            rows = library.standing(user.actor(), Ids.read(request, "id"));
        }
        return rows;
    }
}
