package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.account.control.FreshProofs;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.Share;
import org.plumbline.proposal.entity.Visibility;
import org.plumbline.proposal.entity.VisibilityRule;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;

/** Fetches what a client may see of proposals: those that were sent and are shared with them now. */
@ApplicationScoped
public class ClientDesk {

    private static final String SEEN = "select p, j, r, s, (select count(t) from TimeRequest t where t.proposalId = p.id and t.clientId = :client "
            + "and t.revision = r.number and t.validUntil = r.validUntil) from Proposal p, Project j, Revision r, Share s where j.id = p.projectId "
            + "and r.proposalId = p.id and r.number = p.sentRevision and s.proposalId = p.id and s.clientId = :client "
            + "and s.revokedAt is null and p.id = :id and p.companyId = :company";

    /**
     * Written past the entity, in one statement: of two tabs that open a page at once the second finds nothing left to note and neither
     * fails, nor does staff who changes the share meanwhile.
     */
    private static final String NOTE = "update proposal_share set first_seen_at = coalesce(first_seen_at, ?1), last_seen_at = ?1, "
            + "opens = opens + 1, seen_before = case when last_seen_revision < ?2 then last_seen_revision else seen_before end, "
            + "last_seen_revision = greatest(last_seen_revision, ?2) "
            + "where id = ?3 and (last_seen_at is null or last_seen_at <= ?4 or last_seen_revision < ?2)";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private AccessPolicy policy;

    @Inject
    private FreshProofs proofs;

    @Inject
    private CurrentActor current;

    /**
     * A proposal on a client's desk: the revision that is with them, in one query.
     *
     * @param timeAsked whether they have asked for more time than the last day leaves that stands now
     */
    public record OnDesk(Proposal proposal, Project project, Revision revision, Share share, boolean timeAsked) {
    }

    /** @throws org.plumbline.shared.ProofNeededException when the caller has not proven their address of late */
    public void demandFreshProof() {
        proofs.demand(actor());
    }

    public Actor actor() {
        return current.get();
    }

    /** @throws NotFoundException when there is none that was shared with the caller */
    public OnDesk find(long id, Action action) {
        return find(id, actor().personId(), action);
    }

    /** The same with the proposal's row locked until the transaction ends. */
    public OnDesk findForChange(long id, Action action) {
        em.flush();
        find(id, action);
        // what another transaction committed while this one waited for the lock must be seen: all is read anew
        em.clear();
        em.find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE);
        return find(id, action);
    }

    /** Notes that a client opened a revision. Does not change the given share, which tells how things stood before. */
    public void noteOpening(Share share, int revision, Instant now) {
        if (share.isNews(revision, now)) {
            em.createNativeQuery(NOTE).setParameter(1, Timestamp.from(now)).setParameter(2, revision).setParameter(3, share.getId())
                    .setParameter(4, Timestamp.from(now.minus(Share.SAME_OPENING))).executeUpdate();
        }
    }

    /** A proposal on the desk of a client, looked at by staff who may see it. */
    public OnDesk findAs(long id, long clientId) {
        return find(id, clientId, Action.PROPOSAL_VIEW);
    }

    /** A proposal on the desk of a client, for the portal itself. */
    public Optional<OnDesk> findOwn(long id, long clientId) {
        return Optional.ofNullable(em.find(Proposal.class, id)).flatMap(proposal -> seen(id, clientId, proposal.companyId()));
    }

    private Optional<OnDesk> seen(long id, long clientId, long companyId) {
        return em.createQuery(SEEN, Object[].class).setParameter("client", clientId).setParameter("id", id)
                .setParameter("company", companyId).getResultStream()
                .map(row -> new OnDesk((Proposal) row[0], (Project) row[1], (Revision) row[2], (Share) row[3], (Long) row[4] > 0)).findFirst();
    }

    private OnDesk find(long id, long clientId, Action action) {
        OnDesk found = seen(id, clientId, actor().companyId()).orElseThrow(NotFoundException::new);
        policy.demand(action, actor(), found.proposal());
        return found;
    }

    /** What somebody in a role sees: the rule for the person, else for the role, else what the role sees by default. */
    public Visibility visibility(Proposal proposal, long clientId, ParticipantRole role) {
        return VisibilityRule.of(proposals.visibility(proposal), clientId, role);
    }
}
