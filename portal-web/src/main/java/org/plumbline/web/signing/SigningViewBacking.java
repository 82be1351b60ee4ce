package org.plumbline.web.signing;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.shared.NotFoundException;
import org.plumbline.signing.boundary.EnvelopeView;
import org.plumbline.signing.boundary.SigningDraftService;
import org.plumbline.signing.boundary.SigningService;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Ui;

/** How far a request for signatures has come, with its evidence, for staff. */
@Named
@RequestScoped
public class SigningViewBacking {

    @EJB
    private SigningService signing;

    @EJB
    private SigningDraftService drafts;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private long id;
    private EnvelopeView view;

    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
    }

    /** Finds it, or answers as if there were none; whoever signs has a page of their own. */
    public void open() {
        if (!user.isStaff()) {
            throw new NotFoundException();
        }
        getView();
    }

    public EnvelopeView getView() {
        if (view == null) {
            view = signing.view(user.actor(), id);
            request.setAttribute(Ui.ZONE, view.zone());
        }
        return view;
    }

    public String withdraw() {
        drafts.withdraw(user.actor(), id, Traces.of(request));
        return "/signing/view.xhtml?faces-redirect=true&id=" + id + "&done=withdrawn";
    }

    public long getId() {
        return id;
    }
}
