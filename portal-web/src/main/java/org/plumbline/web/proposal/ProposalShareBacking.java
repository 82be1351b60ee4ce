package org.plumbline.web.proposal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.plumbline.proposal.boundary.SharingService;
import org.plumbline.proposal.boundary.SharingService.HandedKey;
import org.plumbline.proposal.boundary.SharingView;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.QrCode;
import org.plumbline.web.shared.Ui;

/** With whom a proposal is shared, who decides, and who has seen what. */
@Named
@RequestScoped
public class ProposalShareBacking {

    @EJB
    private SharingService sharing;

    @Inject
    private Settings settings;

    @Inject
    private HttpServletRequest request;

    private long id;
    private SharingView view;
    private ShareForm form;
    private HandedKey handed;

    /** The id is needed before view parameters are read: rows of a sent form are decoded first. */
    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
    }

    public SharingView getView() {
        if (view == null) {
            view = sharing.view(id);
            request.setAttribute(Ui.ZONE, view.zone());
            form = new ShareForm(view);
        }
        return view;
    }

    /** Who stands on the page, in the order shown. */
    public String getShown() {
        return getView().people().stream().map(row -> Long.toString(row.clientId())).collect(Collectors.joining(","));
    }

    /** A sent row says only where it stands, and rows are read anew: another order would act on somebody else. */
    private void demandSameRows() {
        if (!getShown().equals(request.getParameter("shown"))) {
            throw new ConflictException("conflict");
        }
    }

    /** @param page to come back to */
    public String save(String page) {
        demandSameRows();
        sharing.share(id, form.draft());
        return again(page, "saved");
    }

    /** Sends the draft that was looked at. @param page to come back to */
    public String send(String page) {
        demandSameRows();
        sharing.send(id, Ids.read(request, "version"), form.draft());
        return again(page, "sent");
    }

    public String revoke(String page, long client) {
        demandSameRows();
        sharing.revoke(id, client);
        return again(page, "revoked");
    }

    public String sendLink(String page, long client) {
        demandSameRows();
        sharing.sendLink(id, client);
        return again(page, "link");
    }

    public void hand(long client) {
        demandSameRows();
        handed = sharing.hand(id, client);
        view = null;
    }

    private String again(String page, String what) {
        return page + "?faces-redirect=true&id=" + id + "&done=" + what;
    }

    public long getId() {
        return id;
    }

    public ShareForm getForm() {
        getView();
        return form;
    }

    public ParticipantRole[] getRoles() {
        return ParticipantRole.values();
    }

    /** A link and a code that were just made: in this answer and nowhere else. */
    public HandedKey getHanded() {
        return handed;
    }

    public QrCode getHandedPicture() {
        return QrCode.of(settings.url(Setting.BASE_URL) + handed.path());
    }
}
