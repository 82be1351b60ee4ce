package org.plumbline.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.library.boundary.ApprovalService;
import org.plumbline.library.boundary.AskingDraft;
import org.plumbline.library.boundary.AskingView;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;

/** Asks people to approve the current version of a document, at once or one after the other. */
@Named
@RequestScoped
public class LibraryAskBacking {

    /** What stands in the form before anybody has thought about it. */
    private static final int DAYS = 7;

    @EJB
    private ApprovalService approvals;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private long id;
    private int number;
    private String dueOn;
    private String purpose;
    private final Map<Long, Integer> places = new HashMap<>();
    private AskingView view;

    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
    }

    /** Fills the form; not after it was sent, so that nothing typed is lost. */
    public void open() {
        number = getView().document().current().number();
        dueOn = view.today().plusDays(DAYS).toString();
    }

    public AskingView getView() {
        if (view == null) {
            view = approvals.asking(user.actor(), id);
        }
        return view;
    }

    public String ask() {
        LocalDate day = Days.read("dueOn", dueOn);
        Map<Long, Integer> chosen = places.entrySet().stream().filter(place -> place.getValue() != null && place.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        approvals.ask(user.actor(), id, new AskingDraft(number, day, purpose, chosen));
        return "/library/document.xhtml?faces-redirect=true&id=" + id + "&done=asked";
    }

    /** Places in the order of approvers. */
    public List<Integer> getAllPlaces() {
        return IntStream.rangeClosed(1, ApprovalService.PLACES).boxed().toList();
    }

    public long getId() {
        return id;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(String dueOn) {
        this.dueOn = dueOn;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    /** Id of a person to their place; 0 for who is not asked. */
    public Map<Long, Integer> getPlaces() {
        return places;
    }
}
