package org.plumbline.web.signing;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.shared.NotFoundException;
import org.plumbline.signing.boundary.EnvelopeView;
import org.plumbline.signing.boundary.NewField;
import org.plumbline.signing.boundary.SigningDraftService;
import org.plumbline.signing.boundary.SigningService;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;

/** Where on the pages each signer fills something in. Every button keeps first what was moved. */
@Named
@RequestScoped
public class SigningPlaceBacking {

    /** Where a new field begins, as fractions of its page. */
    private static final double NEW_ACROSS = 0.1;
    private static final double NEW_DOWN = 0.1;

    @EJB
    private SigningService signing;

    @EJB
    private SigningDraftService drafts;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private long id;
    private long signer;
    private String kind;
    private String label;
    private String newPage;
    private final Map<Long, FieldEntry> entries = new HashMap<>();
    private EnvelopeView view;

    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
        newPage = request.getParameter("page") == null ? "1" : Integer.toString(Ids.readInt(request, "page"));
    }

    /** Finds the draft, or answers as if there were none. */
    public void open() {
        if (!getView().isDraft()) {
            throw new NotFoundException();
        }
    }

    public EnvelopeView getView() {
        if (view == null) {
            view = signing.view(user.actor(), id);
            view.fields().forEach(field -> entries.put(field.id(), new FieldEntry(field)));
        }
        return view;
    }

    public String add() {
        keep();
        int page = Numbers.whole("newPage", newPage, "signing.page", getView().pages());
        drafts.place(user.actor(), id, new NewField(signer, kind, label, page, NEW_ACROSS, NEW_DOWN));
        return again("added", page);
    }

    public String save() {
        keep();
        return again("saved", 1);
    }

    public String remove(long field) {
        keep();
        drafts.remove(user.actor(), id, field);
        return again("removed", 1);
    }

    public String send() {
        keep();
        drafts.send(user.actor(), id, Traces.of(request));
        return "/signing/view.xhtml?faces-redirect=true&id=" + id + "&done=sent";
    }

    private void keep() {
        int pages = getView().pages();
        drafts.move(user.actor(), id, entries.entrySet().stream().map(entry -> entry.getValue().spot(entry.getKey(), pages)).toList());
    }

    private String again(String done, int page) {
        return "/signing/place.xhtml?faces-redirect=true&id=" + id + "&done=" + done + "&page=" + page;
    }

    public List<String> getKinds() {
        return SigningDraftService.KINDS;
    }

    /** Where the bytes of the paper are, with context path. */
    public String getAddress() {
        return request.getContextPath() + "/signing/file/" + id;
    }

    public long getId() {
        return id;
    }

    /** By the id of their field. */
    public Map<Long, FieldEntry> getEntries() {
        getView();
        return entries;
    }

    public long getSigner() {
        return signer;
    }

    public void setSigner(long signer) {
        this.signer = signer;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getNewPage() {
        return newPage;
    }

    public void setNewPage(String newPage) {
        this.newPage = newPage;
    }
}
