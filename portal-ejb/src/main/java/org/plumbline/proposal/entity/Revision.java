package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.plumbline.shared.Actor;
import org.plumbline.shared.BaseEntity;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.RejectedInputException;

/**
 * One state of a proposal's content. A draft until it is sent, from then on never changed: what it said is fixed by a hash.
 * Each change of a draft, also of its lines, changes its version, so that two who edit it at once notice.
 */
@Entity
@Table(name = "proposal_revision")
public class Revision extends BaseEntity {

    public static final int TAX_NAME_LENGTH = 60;
    public static final int INTRO_LENGTH = 4000;
    public static final int TERMS_LENGTH = 20_000;
    public static final int MOST_DAYS = 3650;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Column(name = "proposal_id", updatable = false)
    private long proposalId;

    /** From 1. */
    @Column(name = "number", updatable = false)
    private int number;

    @Column(name = "currency", updatable = false)
    private String currency;

    @Column(name = "tax_name")
    private String taxName = "";

    /** Percent. */
    @Column(name = "tax_rate")
    private BigDecimal taxRate = BigDecimal.ZERO;

    @Column(name = "intro")
    private String intro = "";

    @Column(name = "terms")
    private String terms = "";

    @Column(name = "internal_note")
    private String internalNote = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "deposit_kind")
    private DepositKind depositKind = DepositKind.NONE;

    @Column(name = "deposit_value")
    private BigDecimal depositValue = BigDecimal.ZERO;

    @Column(name = "duration_days")
    private int durationDays;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "edited_by")
    private String editedBy;

    /** Name its page gave the last change, so that one sent again is known; empty when it had none. */
    @Column(name = "last_change")
    private String lastChange = "";

    /** What the last change made or changed, 0 for nothing. */
    @Column(name = "last_key")
    private long lastKey;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "content_hash")
    private String contentHash;

    /** Minor units with tax, for the default choice: what lists show. */
    @Column(name = "total_minor")
    private long totalMinor;

    protected Revision() {
    }

    public Revision(Proposal proposal, int number, Currency currency, Actor by) {
        this.companyId = proposal.companyId();
        this.proposalId = proposal.getId();
        this.number = number;
        this.currency = currency.getCurrencyCode();
        editedBy(by);
    }

    /** The next revision, a draft with the same head. */
    public Revision next(Proposal proposal, Actor by) {
        Revision next = new Revision(proposal, number + 1, Currency.getInstance(currency), by);
        next.copyHead(this);
        next.totalMinor = totalMinor;
        return next;
    }

    private void copyHead(Revision from) {
        taxName = from.taxName;
        taxRate = from.taxRate;
        intro = from.intro;
        terms = from.terms;
        internalNote = from.internalNote;
        depositKind = from.depositKind;
        depositValue = from.depositValue;
        durationDays = from.durationDays;
        validUntil = from.validUntil;
    }

    /** @throws ConflictException when it was sent, or edited since that version */
    public void demandDraft(long version) {
        if (isSent()) {
            throw new ConflictException("proposal.sent");
        }
        if (getVersion() != version) {
            throw new ConflictException("proposal.edited");
        }
    }

    /** Notes a change of the draft or of anything in it. */
    public final void editedBy(Actor by) {
        Instant now = Instant.now();
        // two changes within one tick of the clock must still change the row, hence its version
        editedAt = editedAt == null || now.isAfter(editedAt) ? now : editedAt.plusNanos(1000);
        editedBy = by.reference();
        lastChange = "";
        lastKey = 0;
    }

    /** Remembers a change by the name its page gave it. @param key of what it made or changed, 0 for nothing */
    public void remember(String change, long key) {
        lastChange = change;
        lastKey = key;
    }

    /** Whether this very change was the last that was made: its answer was lost on the way and it is sent again. */
    public boolean hasJustSeen(String change) {
        return !change.isEmpty() && change.equals(lastChange);
    }

    public long getLastKey() {
        return lastKey;
    }

    /** @throws RejectedInputException at the field at fault */
    public void write(RevisionTerms draft) {
        taxName = Texts.optional("taxName", draft.taxName(), TAX_NAME_LENGTH);
        taxRate = Numbers.within("taxRate", draft.taxRate(), BigDecimal.ZERO, HUNDRED);
        intro = Texts.optional("intro", draft.intro(), INTRO_LENGTH);
        terms = Texts.optional("terms", draft.terms(), TERMS_LENGTH);
        internalNote = Texts.optional("internalNote", draft.internalNote(), INTRO_LENGTH);
        depositKind = draft.depositKind();
        depositValue = Numbers.within("depositValue", draft.depositValue(), BigDecimal.ZERO,
                depositKind == DepositKind.PERCENT ? HUNDRED : LinePrice.MOST_UNIT_COST);
        if (draft.durationDays() < 0 || draft.durationDays() > MOST_DAYS) {
            throw new RejectedInputException("durationDays", "proposal.number", 0, MOST_DAYS);
        }
        durationDays = draft.durationDays();
        validUntil = draft.validUntil();
    }

    public RevisionTerms terms() {
        return new RevisionTerms(taxName, taxRate, intro, terms, internalNote, depositKind, depositValue, durationDays, validUntil);
    }

    /** What the default choice comes to, with tax. */
    public void sumUp(Totals totals) {
        totalMinor = totals.totalMinor();
    }

    /** It goes to the client as it is. @param hash of its whole content */
    void freeze(String hash, Instant now) {
        contentHash = hash;
        sentAt = now;
    }

    /** A later last day, on the client's wish; the rest stays as it was hashed, the day is not part of the hash. */
    void extendTo(LocalDate day) {
        validUntil = day;
    }

    /** Whether its last day is over where the project is. */
    public boolean isExpired(Instant now, ZoneId zone) {
        return validUntil != null && !now.isBefore(validUntil.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public boolean isSent() {
        return sentAt != null;
    }

    public long companyId() {
        return companyId;
    }

    public long getProposalId() {
        return proposalId;
    }

    public int getNumber() {
        return number;
    }

    public Currency getCurrency() {
        return Currency.getInstance(currency);
    }

    /** Decimals of the currency. */
    public int decimals() {
        return getCurrency().getDefaultFractionDigits();
    }

    public BigDecimal getTaxRate() {
        return taxRate;
    }

    public Instant getEditedAt() {
        return editedAt;
    }

    public String getEditedBy() {
        return editedBy;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public String getContentHash() {
        return contentHash;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public long getTotalMinor() {
        return totalMinor;
    }
}
