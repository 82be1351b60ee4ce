package org.plumbline.web.proposal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.proposal.boundary.ClientProposal;
import org.plumbline.proposal.boundary.SheetService;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Ui;

/** A proposal as its client reads it, and the options they take. */
@Named
@RequestScoped
public class ProposalSheetBacking {

    /** The step in which nothing can be chosen any more and the name is signed. */
    private static final String REVIEW = "review";
    /** Names of the inputs of options: one for each choice. */
    private static final Pattern GROUP = Pattern.compile("g[0-9]{1,19}");

    @EJB
    private SheetService sheets;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ChoiceAnswer answer;

    @Inject
    private ProposalPhrasesBacking phrases;

    private long id;
    private int revision;
    private String step;
    private ClientProposal page;

    /** Read here and not as view parameters: a form that was sent brings them in hidden inputs. */
    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
        revision = request.getParameter("revision") == null ? 0 : Ids.readInt(request, "revision");
        step = request.getParameter("step");
    }

    /** Finds the proposal, or answers as if there were none. */
    public void open() {
        getPage();
    }

    public ClientProposal getPage() {
        if (page == null) {
            show(sheets.open(id));
        }
        return page;
    }

    /** Keeps the options and shows their totals: as figures alone when our script has asked, else on the page. */
    public String choose() {
        keep();
        if (answer.isWanted()) {
            answer.send(page);
            return null;
        }
        return again("");
    }

    /** Keeps the options and goes on to the step of review. */
    public String review() {
        keep();
        return again("&step=" + REVIEW);
    }

    private void keep() {
        forget();
        show(sheets.choose(id, revision, keys()));
    }

    /** Before something is tried that may be refused: what stood here when the form came may no longer hold. */
    void forget() {
        page = null;
    }

    private void show(ClientProposal found) {
        page = found;
        request.setAttribute(Ui.ZONE, found.zone());
    }

    /** Back to this page by a GET, so that a reload sends nothing again. */
    String again(String more) {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&id=" + id + more;
    }

    private Collection<Long> keys() {
        return request.getParameterMap().entrySet().stream().filter(sent -> GROUP.matcher(sent.getKey()).matches())
                .flatMap(sent -> Stream.of(sent.getValue())).map(Ids::find).flatMap(Optional::stream).toList();
    }

    /** Whether options can be taken here and now; while a form is read, the service tells. */
    public boolean isChoosing() {
        return !phrases.isDrawing() || getPage().choosable() && !isReviewing() && phrases.hasOptions(getPage().sheet());
    }

    /** Whether this is the step in which the name is signed. */
    public boolean isReviewing() {
        return REVIEW.equals(step);
    }

    public boolean isDecidable() {
        return !phrases.isDrawing() || getPage().decidable();
    }

    public long getId() {
        return id;
    }

    public int getRevision() {
        return revision;
    }
}
