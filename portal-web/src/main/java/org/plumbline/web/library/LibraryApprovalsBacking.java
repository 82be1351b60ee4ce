package org.plumbline.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.plumbline.library.boundary.ApprovalService;
import org.plumbline.library.boundary.ApprovalView;
import org.plumbline.library.boundary.DocumentView;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;

/** Who was asked to approve the versions of a document, as far as its reader may know. */
@Named
@RequestScoped
public class LibraryApprovalsBacking {

    @EJB
    private ApprovalService approvals;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private long document;
    private List<ApprovalView> rows;

    @PostConstruct
    void read() {
        document = Ids.read(request, "id");
    }

    /** The newest first. */
    public List<ApprovalView> getRows() {
        if (rows == null) {
            rows = approvals.list(user.actor(), document);
        }
        return rows;
    }

    /** Whether an approval is open: the next is asked for after it. */
    public boolean isOpen() {
        return getRows().stream().anyMatch(ApprovalView::isOpen);
    }

    /** Whether the type of a document wants its current version approved, and it is not. */
    public boolean isMissing(DocumentView view) {
        return view.toBeApproved() && getRows().stream().noneMatch(row -> row.number() == view.current().number() && "APPROVED".equals(row.state()));
    }

    public String withdraw(long id) {
        approvals.withdraw(user.actor(), id);
        return "/library/document.xhtml?faces-redirect=true&id=" + document + "&done=withdrawn";
    }

    /** How the state of an approval is drawn. */
    public String kind(ApprovalView row) {
        return switch (row.state()) {
            case "OPEN" -> row.late() ? "warning" : "info";
            case "APPROVED" -> "success";
            case "REJECTED" -> "danger";
            default -> "neutral";
        };
    }
}
