package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.shared.ProjectOwned;

/** A proposal's being shared with one person, and what they have seen of it. Without a live one a client knows nothing of a proposal. */
@Entity
@Table(name = "proposal_share")
public class Share extends ProjectOwned {

    /** Opened again within this it counts as the same opening: a reload, a second tab. */
    public static final Duration SAME_OPENING = Duration.ofSeconds(30);

    @Column(name = "proposal_id", updatable = false)
    private long proposalId;

    @Column(name = "client_id", updatable = false)
    private long clientId;

    /** Whether they are asked to decide; others look on. */
    @Column(name = "decides")
    private boolean decides;

    /** Their place where one decides after another, from 1; 0 for who does not decide. */
    @Column(name = "turn")
    private int turn;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    /** The newest revision they have opened, 0 for none. */
    @Column(name = "last_seen_revision")
    private int lastSeenRevision;

    /** The newest they had opened before they first opened that one, 0 for none: what it is compared with. */
    @Column(name = "seen_before")
    private int seenBefore;

    /** How often they opened its page. */
    @Column(name = "opens")
    private int opens;

    protected Share() {
    }

    public Share(Proposal proposal, long clientId) {
        super(proposal);
        this.proposalId = proposal.getId();
        this.clientId = clientId;
    }

    /** They look on from now on. */
    public void asViewer() {
        decides = false;
        turn = 0;
        revokedAt = null;
    }

    /** They are asked to decide. @param newTurn from 1 */
    public void asDecider(int newTurn) {
        decides = true;
        turn = newTurn;
        revokedAt = null;
    }

    /** @return false when it was revoked before */
    public boolean revoke(Instant now) {
        boolean live = revokedAt == null;
        revokedAt = live ? now : revokedAt;
        return live;
    }

    /** Whether opening a revision now tells anything new: not twice within {@link #SAME_OPENING}. */
    public boolean isNews(int revision, Instant now) {
        return revision > lastSeenRevision || lastSeenAt == null || !now.isBefore(lastSeenAt.plus(SAME_OPENING));
    }

    public boolean isLive() {
        return revokedAt == null;
    }

    public boolean isDecider() {
        return decides;
    }

    public long getProposalId() {
        return proposalId;
    }

    public long getClientId() {
        return clientId;
    }

    public int getTurn() {
        return turn;
    }

    public Instant getFirstSeenAt() {
        return firstSeenAt;
    }

    public Instant getLastSeenAt() {
        return lastSeenAt;
    }

    public int getOpens() {
        return opens;
    }

    public int getSeenBefore() {
        return seenBefore;
    }

    public int getLastSeenRevision() {
        return lastSeenRevision;
    }
}
