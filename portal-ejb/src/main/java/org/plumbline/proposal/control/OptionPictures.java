package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.plumbline.document.control.PictureSight;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.VisibilityRule;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Actor;

/** Photos of lines: for whoever is shown the line, in the revision that is with them. What is drafted, hidden or taken back is not. */
@ApplicationScoped
public class OptionPictures implements PictureSight {

    private static final String SHARED = "select p, l from Proposal p, Revision r, Line l, Share s where p.companyId = :company "
            + "and p.projectId = :project and r.proposalId = p.id and r.number = p.sentRevision and l.revisionId = r.id and l.pictureId = :picture "
            + "and s.proposalId = p.id and s.clientId = :client and s.revokedAt is null";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private AccessPolicy policy;

    @Override
    public boolean isShown(Actor client, long projectId, long pictureId) {
        return em.createQuery(SHARED, Object[].class).setParameter("company", client.companyId()).setParameter("project", projectId)
                .setParameter("picture", pictureId).setParameter("client", client.personId()).getResultList().stream()
                .anyMatch(row -> shows(client, (Proposal) row[0], (Line) row[1]));
    }

    private boolean shows(Actor client, Proposal proposal, Line line) {
        return policy.permits(Action.PROPOSAL_READ, client, proposal) && VisibilityRule.of(proposals.visibility(proposal), client.personId(),
                client.participations().get(proposal.projectId())).shows(line);
    }
}
