package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.plumbline.shared.BaseEntity;

/** A reminder that went out, or the notice that a last day is over: a key in the database lets each be written once. */
@Entity
@Table(name = "proposal_deadline_notice")
public class DeadlineNotice extends BaseEntity {

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Column(name = "proposal_id", updatable = false)
    private long proposalId;

    @Column(name = "revision", updatable = false)
    private int revision;

    @Column(name = "valid_until", updatable = false)
    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", updatable = false)
    private Deadline.Stage stage;

    protected DeadlineNotice() {
    }

    public DeadlineNotice(Revision sent, Deadline.Stage stage) {
        this.companyId = sent.companyId();
        this.proposalId = sent.getProposalId();
        this.revision = sent.getNumber();
        this.validUntil = sent.getValidUntil();
        this.stage = stage;
    }

    public Deadline.Stage getStage() {
        return stage;
    }
}
