package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ProjectOwned;

/** What a contractor offers for a project: a numbered row of revisions, of which the one sent last counts. */
@Entity
@Table(name = "proposal")
public class Proposal extends ProjectOwned {

    /** Characters in a title. */
    public static final int TITLE_LENGTH = 160;

    @Column(name = "number_year", updatable = false)
    private int year;

    @Column(name = "number_in_year", updatable = false)
    private int numberInYear;

    @Column(name = "title")
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ProposalStatus status = ProposalStatus.DRAFT;

    /** Number of the revision that is with the client, 0 before the first. */
    @Column(name = "sent_revision")
    private int sentRevision;

    /** Number of the revision that is being written, 0 when none is. */
    @Column(name = "draft_revision")
    private int draftRevision = 1;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision_rule")
    private DecisionRule rule = DecisionRule.ALL;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision_order")
    private DecisionOrder order = DecisionOrder.PARALLEL;

    /** Which options the client has taken so far, in canonical form; the default where it names none. */
    @Column(name = "choice")
    private String choice = "";

    @Column(name = "touched_at")
    private Instant touchedAt = Instant.now();

    protected Proposal() {
    }

    /** @param number of the company, in the year */
    public Proposal(Owned project, ProposalNumber number, String title) {
        super(project);
        this.year = number.year();
        this.numberInYear = number.inYear();
        rename(title);
    }

    public final void rename(String newTitle) {
        title = Texts.required("title", newTitle, TITLE_LENGTH);
    }

    /** Who decides, and when. @throws ConflictException once it is decided */
    public void decideBy(DecisionRule newRule, DecisionOrder newOrder) {
        demandUndecided();
        rule = newRule;
        order = newOrder;
    }

    /** The draft goes to the client. @return the event that tells of it */
    public ProposalSent send(Revision draft, String contentHash, Instant now, Actor by) {
        demandUndecided();
        if (draft.getNumber() != draftRevision) {
            throw new ConflictException("proposal.edited");
        }
        draft.freeze(contentHash, now);
        sentRevision = draftRevision;
        draftRevision = 0;
        status = ProposalStatus.SENT;
        touchedAt = now;
        return new ProposalSent(by, companyId(), projectId(), getId(), sentRevision, contentHash);
    }

    /** A new revision is being written; the one sent stays with the client until that is sent. */
    public void revise(Revision draft) {
        demandUndecided();
        if (draftRevision != 0) {
            throw new ConflictException("proposal.revising");
        }
        draftRevision = draft.getNumber();
    }

    /** @return the event that tells of it. @throws ConflictException when it is not with the client */
    public ProposalAccepted accept(int revision, Instant now, Actor by) {
        demandOpen(revision);
        move(ProposalStatus.ACCEPTED, now);
        return new ProposalAccepted(by, companyId(), projectId(), getId(), revision);
    }

    public ProposalDeclined decline(int revision, String reasonCode, Instant now, Actor by) {
        demandOpen(revision);
        move(ProposalStatus.DECLINED, now);
        return new ProposalDeclined(by, companyId(), projectId(), getId(), revision, reasonCode);
    }

    public ProposalChangesRequested requestChanges(int revision, String reasonCode, Instant now, Actor by) {
        demandOpen(revision);
        move(ProposalStatus.CHANGES_REQUESTED, now);
        return new ProposalChangesRequested(by, companyId(), projectId(), getId(), revision, reasonCode);
    }

    public ProposalWithdrawn withdraw(Instant now, Actor by) {
        demandUndecided();
        move(ProposalStatus.WITHDRAWN, now);
        return new ProposalWithdrawn(by, companyId(), projectId(), getId());
    }

    /** Gives the client longer. @return the event that tells of it */
    public ProposalExtended extend(Revision sent, LocalDate day, Instant now, Actor by) {
        demandOpen(sent.getNumber());
        sent.extendTo(day);
        touchedAt = now;
        return new ProposalExtended(by, companyId(), projectId(), getId(), day);
    }

    /** Takes options, on the revision that is open. @throws ConflictException when that one is not */
    public void choose(int revision, Choice newChoice) {
        demandOpen(revision);
        choice = newChoice.canonical();
    }

    /** What was taken so far, if anything; lines of an earlier revision may be among it. */
    public Optional<Choice> choice() {
        return choice.isEmpty() ? Optional.empty() : Optional.of(Choice.parse(choice));
    }

    /** Something happened that lists order by. */
    public void touch(Instant now) {
        touchedAt = now;
    }

    /** @throws ConflictException when the client can't decide on that revision: another was sent, or it is no longer open */
    public void demandOpen(int revision) {
        if (status != ProposalStatus.SENT) {
            throw new ConflictException("proposal.closed." + status);
        }
        if (revision != sentRevision) {
            throw new ConflictException("proposal.superseded", sentRevision);
        }
    }

    private void demandUndecided() {
        if (status == ProposalStatus.ACCEPTED || status == ProposalStatus.DECLINED || status == ProposalStatus.WITHDRAWN) {
            throw new ConflictException("proposal.closed." + status);
        }
    }

    private void move(ProposalStatus next, Instant now) {
        status = next;
        touchedAt = now;
    }

    public ProposalNumber number() {
        return new ProposalNumber(year, numberInYear);
    }

    public String getTitle() {
        return title;
    }

    public ProposalStatus getStatus() {
        return status;
    }

    public int getSentRevision() {
        return sentRevision;
    }

    public int getDraftRevision() {
        return draftRevision;
    }

    /** The revision staff look at: the draft, else the one sent last. */
    public int latestRevision() {
        return draftRevision != 0 ? draftRevision : sentRevision;
    }

    public DecisionRule getRule() {
        return rule;
    }

    public DecisionOrder getOrder() {
        return order;
    }

    public Instant getTouchedAt() {
        return touchedAt;
    }
}
