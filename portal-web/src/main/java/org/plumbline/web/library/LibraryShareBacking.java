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
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.library.boundary.LibrarySharingService;
import org.plumbline.library.boundary.SharingView;
import org.plumbline.library.boundary.ShowDraft;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Ui;

/** Who outside the company sees a document, and until when. */
@Named
@RequestScoped
public class LibraryShareBacking {

    @EJB
    private LibrarySharingService sharing;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private long id;
    private String visibility;
    private String until;
    private final Map<Long, Boolean> people = new HashMap<>();
    private SharingView view;

    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
    }

    public SharingView getView() {
        if (view == null) {
            view = sharing.view(user.actor(), id);
            request.setAttribute(Ui.ZONE, view.document().zone());
            visibility = view.document().visibility();
            // the last day is the one before its end
            until = view.document().sharedUntil() == null ? null
                    : LocalDate.ofInstant(view.document().sharedUntil().minusMillis(1), view.document().zone()).toString();
            view.people().forEach(person -> people.put(person.clientId(), person.chosen()));
        }
        return view;
    }

    public String save() {
        LocalDate last = Days.read("until", until);
        Set<Long> chosen = people.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).collect(Collectors.toSet());
        sharing.show(user.actor(), id, new ShowDraft(visibility, last, chosen));
        return "/library/document.xhtml?faces-redirect=true&id=" + id + "&done=shown";
    }

    public List<String> getVisibilities() {
        return LibrarySharingService.VISIBILITIES;
    }

    public long getId() {
        return id;
    }

    public String getVisibility() {
        getView();
        return visibility;
    }

    public void setVisibility(String visibility) {
        getView();
        this.visibility = visibility;
    }

    /** As ISO 8601, the way a date field sends it. */
    public String getUntil() {
        getView();
        return until;
    }

    public void setUntil(String until) {
        getView();
        this.until = until;
    }

    public Map<Long, Boolean> getPeople() {
        getView();
        return people;
    }
}
