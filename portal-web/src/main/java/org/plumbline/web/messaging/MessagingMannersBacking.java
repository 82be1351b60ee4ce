package org.plumbline.web.messaging;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.plumbline.messaging.boundary.MannersService;
import org.plumbline.messaging.boundary.MannersView;
import org.plumbline.web.shared.CurrentUser;

/** What somebody shows of themselves in rooms. */
@Named
@RequestScoped
public class MessagingMannersBacking {

    @EJB
    private MannersService manners;

    @Inject
    private LiveHub hub;

    @Inject
    private CurrentUser user;

    private boolean receipts;
    private boolean presence;
    private String done;

    @PostConstruct
    void read() {
        MannersView chosen = manners.view(user.actor());
        receipts = chosen.receipts();
        presence = chosen.presence();
    }

    /** Holds at once, also for what is open on this node now. */
    public String choose() {
        MannersView chosen = new MannersView(receipts, presence);
        manners.choose(user.actor(), chosen);
        hub.behave(new LiveGuest(user.actor(), Locale.ROOT, user.getName()).person(), chosen);
        return "/messaging/manners.xhtml?faces-redirect=true&done=chosen";
    }

    public boolean isReceipts() {
        return receipts;
    }

    public void setReceipts(boolean receipts) {
        this.receipts = receipts;
    }

    public boolean isPresence() {
        return presence;
    }

    public void setPresence(boolean presence) {
        this.presence = presence;
    }

    /** Whether it was just kept. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
