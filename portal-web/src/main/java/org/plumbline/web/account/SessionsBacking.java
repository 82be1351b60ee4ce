package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.plumbline.account.boundary.SessionService.SessionRow;
import org.plumbline.account.boundary.SessionService;
import org.plumbline.shared.NotFoundException;
import org.plumbline.web.shared.Ids;

/** Where the user is signed in, and the end of it. */
@Named
@RequestScoped
public class SessionsBacking {

    private static final String PAGE = "/account/sessions.xhtml?done=";

    @EJB
    private SessionService service;

    @Inject
    private Arrival arrival;

    @Inject
    private HttpServletRequest request;

    private List<SessionRow> rows;

    public List<SessionRow> getRows() {
        if (rows == null) {
            rows = service.mine();
        }
        return rows;
    }

    /** Ends the session the button named: its row may stand elsewhere in the list by now. */
    public void end() {
        try {
            service.end(Ids.read(request, "session"));
        } catch (NotFoundException e) {
            // it has ended by itself meanwhile, which is what was asked for
            rows = null;
        }
        arrival.redirect(PAGE + "ended");
    }

    public void endOthers() {
        service.endOthers();
        arrival.redirect(PAGE + "others");
    }
}
