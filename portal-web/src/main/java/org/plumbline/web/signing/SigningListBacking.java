package org.plumbline.web.signing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.plumbline.signing.boundary.EnvelopeRow;
import org.plumbline.signing.boundary.SigningService;
import org.plumbline.web.shared.CurrentUser;

/** The requests for signatures on a document, as a part of its page. */
@Named
@RequestScoped
public class SigningListBacking {

    @EJB
    private SigningService signing;

    @Inject
    private CurrentUser user;

    private List<EnvelopeRow> rows;

    /** Asked for once in a request. */
    public List<EnvelopeRow> of(long documentId) {
        if (rows == null) {
            rows = signing.ofDocument(user.actor(), documentId);
        }
        return rows;
    }
}
