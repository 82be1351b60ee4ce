package org.plumbline.web.proposal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.plumbline.proposal.boundary.ClientProposal;
import org.plumbline.proposal.boundary.ViewAsService;
import org.plumbline.proposal.boundary.ViewedAs;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;

/**
 * A proposal as a client sees it, shown to staff: {@code ?id=&client=} what somebody sees of what was sent, with {@code &draft=true} what
 * they would see of the latest revision, {@code ?id=&role=} the same for anybody in a role.
 */
@Named
@RequestScoped
public class ProposalViewAsBacking {

    @EJB
    private ViewAsService views;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Msg msg;

    private long id;
    private long client;
    private ViewedAs found;

    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
        client = Ids.readOrNone(request, "client");
    }

    /** @throws NotFoundException also for whatever is posted: nothing on the page acts */
    public void open() {
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            throw new NotFoundException();
        }
        found = find();
        request.setAttribute(Ui.ZONE, found.page().zone());
    }

    private ViewedAs find() {
        if (client == 0) {
            return views.latest(id, Stream.of(ParticipantRole.values()).filter(one -> one.name().equals(request.getParameter("role")))
                    .findFirst().orElseThrow(NotFoundException::new));
        }
        return Boolean.parseBoolean(request.getParameter("draft")) ? views.latest(id, client) : views.sent(id, client);
    }

    public ClientProposal getPage() {
        return found.page();
    }

    /** Whom the page is shown as. */
    public String getTitle() {
        String role = msg.get("project.role." + found.role());
        return found.name().isEmpty() ? msg.of("proposal_sheet.as.role", role) : msg.of("proposal_sheet.as.person", found.name(), role);
    }

    public boolean isDraft() {
        return found.draft();
    }

    public long getId() {
        return id;
    }

    public long getClient() {
        return client;
    }
}
