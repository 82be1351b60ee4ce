package org.plumbline.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.library.boundary.WantedDraft;
import org.plumbline.library.boundary.WantedService;
import org.plumbline.library.boundary.WantedView;
import org.plumbline.shared.NotFoundException;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;

/** Asks a client for documents, several at once. */
@Named
@RequestScoped
public class LibraryWantBacking {

    /** What stands in the form before anybody has thought about it. */
    private static final int DAYS = 7;

    @EJB
    private WantedService wanted;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private final List<Line> lines = Stream.generate(Line::new).limit(WantedService.MOST).toList();
    private long project;
    private long person;
    private String dueOn;
    private WantedView view;

    /** What is typed about one document. */
    public static class Line {

        private String title;
        private String type = "OTHER";
        private String purpose;

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public String getType() {
            return type;
        }

        public void setType(String type) {
            this.type = type;
        }

        public String getPurpose() {
            return purpose;
        }

        public void setPurpose(String purpose) {
            this.purpose = purpose;
        }
    }

    @PostConstruct
    void read() {
        project = Ids.read(request, "project");
    }

    /** Fills the form; not after it was sent, so that nothing typed is lost. */
    public void open() {
        dueOn = getView().today().plusDays(DAYS).toString();
    }

    /** Finds the project, or answers as if there were none, also to who may not ask. */
    public WantedView getView() {
        if (view == null) {
            if (user.isClient()) {
                throw new NotFoundException();
            }
            view = wanted.list(user.actor(), project);
        }
        return view;
    }

    public String ask() {
        LocalDate day = Days.read("dueOn", dueOn);
        List<WantedDraft> drafts = lines.stream().filter(line -> line.title != null && !line.title.isBlank())
                .map(line -> new WantedDraft(line.title, line.type, line.purpose)).toList();
        wanted.ask(user.actor(), project, person, day, drafts);
        return "/library/wanted.xhtml?faces-redirect=true&project=" + project + "&done=wanted";
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<String> getTypes() {
        return LibraryService.TYPES;
    }

    public long getProject() {
        return project;
    }

    public long getPerson() {
        return person;
    }

    public void setPerson(long person) {
        this.person = person;
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(String dueOn) {
        this.dueOn = dueOn;
    }
}
