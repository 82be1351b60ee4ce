package org.plumbline.library.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ProjectOwned;

/** One who is asked, and after whom. Before they decide they may pass it on. */
@Entity
@Table(name = "library_approval_step")
public class ApprovalStep extends ProjectOwned {

    @Column(name = "approval_id", updatable = false)
    private long approvalId;

    /** From 1; those of one place decide at the same time. */
    @Column(name = "place", updatable = false)
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "person_kind")
    private Actor.Kind personKind;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "person_name")
    private String personName;

    /** Who has passed it on last; empty when nobody has. */
    @Column(name = "passed_by")
    private String passedBy = "";

    protected ApprovalStep() {
    }

    public ApprovalStep(Approval approval, int place, Approver approver) {
        super(approval);
        this.approvalId = approval.getId();
        this.place = place;
        take(approver);
    }

    /** Somebody else is asked in their place. */
    public void pass(Approver to) {
        passedBy = personName;
        take(to);
    }

    private void take(Approver approver) {
        personKind = approver.kind();
        personId = approver.personId();
        personName = approver.name();
    }

    public long getApprovalId() {
        return approvalId;
    }

    public int getPlace() {
        return place;
    }

    public Approver getApprover() {
        return new Approver(personKind, personId, personName);
    }

    public String getPassedBy() {
        return passedBy;
    }
}
