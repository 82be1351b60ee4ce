package org.plumbline.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.plumbline.library.boundary.ApprovalService;
import org.plumbline.library.boundary.ApprovalView;
import org.plumbline.library.boundary.AskingView;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.library.boundary.VersionRow;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;

/** One approval for whoever is asked: what it is about, and room to decide or to let somebody else. */
@Named
@RequestScoped
public class LibraryApproveBacking {

    private static final Set<String> DONE = Set.of("approved", "rejected", "passed");

    @EJB
    private ApprovalService approvals;

    @EJB
    private LibraryService library;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    @Inject
    private Msg msg;

    private long id;
    private String words;
    private long person;
    private ApprovalView view;
    private VersionRow version;
    private List<AskingView.Person> substitutes;

    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
    }

    /** Finds it, or answers as if there were none. */
    public void open() {
        getView();
    }

    public ApprovalView getView() {
        if (view == null) {
            view = approvals.view(user.actor(), id);
            request.setAttribute(Ui.ZONE, view.zone());
        }
        return view;
    }

    /** The version it is about. */
    public VersionRow getVersion() {
        if (version == null) {
            version = library.view(user.actor(), getView().documentId()).versions().stream().filter(one -> one.number() == view.number())
                    .findFirst().orElseThrow();
        }
        return version;
    }

    public List<AskingView.Person> getSubstitutes() {
        if (substitutes == null) {
            substitutes = getView().mine() ? approvals.substitutes(user.actor(), id) : List.of();
        }
        return substitutes;
    }

    public String approve() {
        approvals.decide(user.actor(), id, true, words);
        return again("approved");
    }

    public String reject() {
        approvals.decide(user.actor(), id, false, words);
        return again("rejected");
    }

    /** Lets somebody else decide; the reader may not see the approval any more afterwards. */
    public String pass() {
        long document = getView().documentId();
        approvals.pass(user.actor(), id, person);
        return "/library/document.xhtml?faces-redirect=true&id=" + document + "&done=passed";
    }

    private String again(String what) {
        return "/library/approve.xhtml?faces-redirect=true&id=" + id + "&done=" + what;
    }

    /** What the request before has done, or null. */
    public String getDoneText() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? msg.get("library.done." + done) : null;
    }

    public long getId() {
        return id;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public long getPerson() {
        return person;
    }

    public void setPerson(long person) {
        this.person = person;
    }
}
