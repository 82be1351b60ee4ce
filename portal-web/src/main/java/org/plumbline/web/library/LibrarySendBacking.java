package org.plumbline.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.library.boundary.WantedRow;
import org.plumbline.library.boundary.WantedService;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;

/** One wanted document: its client sends it, staff take it or give it back. */
@Named
@RequestScoped
public class LibrarySendBacking {

    @EJB
    private WantedService wanted;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private long id;
    private String words;
    private WantedRow row;

    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
    }

    /** Finds it, or answers as if there were none. */
    public void open() {
        getRow();
    }

    public WantedRow getRow() {
        if (row == null) {
            row = wanted.view(user.actor(), id);
        }
        return row;
    }

    public String send() {
        wanted.send(user.actor(), id, SentFiles.one(request));
        return again("sent");
    }

    public String accept() {
        wanted.accept(user.actor(), id);
        return again("accepted");
    }

    public String giveBack() {
        wanted.giveBack(user.actor(), id, words);
        return again("returned");
    }

    private String again(String done) {
        return "/library/wanted.xhtml?faces-redirect=true&project=" + getRow().projectId() + "&done=" + done;
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
}
