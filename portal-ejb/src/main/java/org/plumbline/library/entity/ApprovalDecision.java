package org.plumbline.library.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ProjectOwned;
import org.plumbline.shared.RejectedInputException;

/** What one person has decided on one version. It never changes; the database lets each person and each step decide once. */
@Entity
@Table(name = "library_approval_decision")
public class ApprovalDecision extends ProjectOwned {

    /** Characters in comments, or in why not. */
    public static final int WORDS_LENGTH = 2000;

    @Column(name = "approval_id", updatable = false)
    private long approvalId;

    @Column(name = "step_id", updatable = false)
    private long stepId;

    @Enumerated(EnumType.STRING)
    @Column(name = "person_kind", updatable = false)
    private Actor.Kind personKind;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "person_name", updatable = false)
    private String personName;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict", updatable = false)
    private Verdict verdict;

    @Column(name = "number", updatable = false)
    private int number;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "words", updatable = false)
    private String words;

    protected ApprovalDecision() {
    }

    /** @throws RejectedInputException at {@code words}, also when somebody rejects and does not say why */
    public ApprovalDecision(Approval approval, ApprovalStep step, Verdict verdict, String words) {
        super(approval);
        String cleaned = words == null ? "" : words.strip();
        if (cleaned.length() > WORDS_LENGTH) {
            throw new RejectedInputException("words", "library.words", WORDS_LENGTH);
        }
        if (verdict == Verdict.REJECTED && cleaned.isEmpty()) {
            throw new RejectedInputException("words", "library.why_not");
        }
        this.approvalId = approval.getId();
        this.stepId = step.getId();
        this.personKind = step.getApprover().kind();
        this.personId = step.getApprover().personId();
        this.personName = step.getApprover().name();
        this.verdict = verdict;
        this.number = approval.getNumber();
        this.sha256 = approval.getSha256();
        this.words = cleaned;
    }

    public long getApprovalId() {
        return approvalId;
    }

    public long getStepId() {
        return stepId;
    }

    public Approver getApprover() {
        return new Approver(personKind, personId, personName);
    }

    public Verdict getVerdict() {
        return verdict;
    }

    /** The version it is about. */
    public int getNumber() {
        return number;
    }

    /** Of the bytes it is about. */
    public String getSha256() {
        return sha256;
    }

    /** Comments, or why not; may be empty. */
    public String getWords() {
        return words;
    }
}
