package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.plumbline.shared.ProjectOwned;

/** Somebody's wish for more time than a last day leaves. It is open while that day stands. */
@Entity
@Table(name = "proposal_time_request")
public class TimeRequest extends ProjectOwned {

    @Column(name = "proposal_id", updatable = false)
    private long proposalId;

    @Column(name = "client_id", updatable = false)
    private long clientId;

    @Column(name = "revision", updatable = false)
    private int revision;

    @Column(name = "valid_until", updatable = false)
    private LocalDate validUntil;

    protected TimeRequest() {
    }

    public TimeRequest(Share share, Revision sent) {
        super(share);
        this.proposalId = share.getProposalId();
        this.clientId = share.getClientId();
        this.revision = sent.getNumber();
        this.validUntil = sent.getValidUntil();
    }

    public long getClientId() {
        return clientId;
    }
}
