package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.plumbline.shared.BaseEntity;
import org.plumbline.shared.Ids;
import org.plumbline.shared.RejectedInputException;

/** A line of a proposal: work, an allowance, a credit, or, in a group, an option. */
@Entity
@Table(name = "proposal_line")
public class Line extends BaseEntity {

    /** Characters in a cost code; the others likewise. */
    public static final int COST_CODE_LENGTH = 40;
    public static final int NAME_LENGTH = 200;
    public static final int DESCRIPTION_LENGTH = 2000;
    public static final int UNIT_LENGTH = 12;
    public static final int CLIENT_NOTE_LENGTH = 1000;
    public static final int INTERNAL_NOTE_LENGTH = 2000;
    public static final int MOST_EXTRA_DAYS = 999;

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Column(name = "revision_id", updatable = false)
    private long revisionId;

    @Column(name = "line_key", updatable = false)
    private long key = Ids.next();

    @Column(name = "section_key")
    private long sectionKey;

    /** 0 for a line that is no option. */
    @Column(name = "group_key")
    private long groupKey;

    @Column(name = "position")
    private int position;

    @Column(name = "cost_code")
    private String costCode;

    @Column(name = "name")
    private String name;

    @Column(name = "description")
    private String description;

    @Column(name = "quantity")
    private BigDecimal quantity;

    @Column(name = "unit")
    private String unit;

    @Column(name = "unit_cost")
    private BigDecimal unitCost;

    @Column(name = "markup")
    private BigDecimal markup;

    @Column(name = "taxable")
    private boolean taxable;

    @Column(name = "allowance")
    private boolean allowance;

    @Column(name = "by_default")
    private boolean byDefault;

    @Column(name = "extra_days")
    private int extraDays;

    @Column(name = "picture_id")
    private long pictureId;

    @Column(name = "client_note")
    private String clientNote;

    @Column(name = "internal_note")
    private String internalNote;

    @Column(name = "price_minor")
    private long priceMinor;

    protected Line() {
    }

    public Line(Revision revision, long sectionKey, int position, LineTerms terms) {
        this.companyId = revision.companyId();
        this.revisionId = revision.getId();
        this.sectionKey = sectionKey;
        this.position = position;
        write(terms, revision.decimals());
    }

    /** The same line in another revision. */
    public Line copyTo(Revision revision) {
        Line copy = new Line(revision, sectionKey, position, terms());
        copy.key = key;
        copy.groupKey = groupKey;
        copy.byDefault = byDefault;
        copy.pictureId = pictureId;
        return copy;
    }

    /** @param decimals of the currency. @throws RejectedInputException at the field that is at fault */
    public final void write(LineTerms terms, int decimals) {
        costCode = Texts.optional("costCode", terms.costCode(), COST_CODE_LENGTH);
        name = Texts.required("name", terms.name(), NAME_LENGTH);
        description = Texts.optional("description", terms.description(), DESCRIPTION_LENGTH);
        unit = Texts.optional("unit", terms.unit(), UNIT_LENGTH);
        clientNote = Texts.optional("clientNote", terms.clientNote(), CLIENT_NOTE_LENGTH);
        internalNote = Texts.optional("internalNote", terms.internalNote(), INTERNAL_NOTE_LENGTH);
        quantity = Numbers.within("quantity", terms.quantity(), new BigDecimal("0.0001"), LinePrice.MOST_QUANTITY);
        unitCost = Numbers.within("unitCost", terms.unitCost(), LinePrice.MOST_UNIT_COST.negate(), LinePrice.MOST_UNIT_COST);
        markup = Numbers.within("markup", terms.markup(), LinePrice.LEAST_MARKUP, LinePrice.MOST_MARKUP);
        if (terms.extraDays() < 0 || terms.extraDays() > MOST_EXTRA_DAYS) {
            throw new RejectedInputException("extraDays", "proposal.number", 0, MOST_EXTRA_DAYS);
        }
        extraDays = terms.extraDays();
        taxable = terms.taxable();
        allowance = terms.allowance();
        priceMinor = LinePrice.of(quantity, unitCost, markup, decimals);
    }

    public LineTerms terms() {
        return new LineTerms(costCode, name, description, quantity, unit, unitCost, markup, taxable, allowance, extraDays, clientNote,
                internalNote);
    }

    /** Makes it an option of a group. */
    public void join(OptionGroup group, boolean asDefault) {
        groupKey = group.getKey();
        sectionKey = group.getSectionKey();
        byDefault = asDefault;
    }

    /** Makes it a line like others. */
    public void leaveGroup() {
        groupKey = 0;
        byDefault = false;
    }

    public void preferInGroup(boolean asDefault) {
        byDefault = asDefault && isOption();
    }

    public void moveTo(long newSectionKey, int newPosition) {
        sectionKey = newSectionKey;
        position = newPosition;
    }

    /** @param id of a picture of the same project, or 0 for none */
    public void show(long id) {
        pictureId = id;
    }

    public boolean isOption() {
        return groupKey != 0;
    }

    public boolean isCredit() {
        return priceMinor < 0;
    }

    public long getRevisionId() {
        return revisionId;
    }

    public long getKey() {
        return key;
    }

    public long getSectionKey() {
        return sectionKey;
    }

    public long getGroupKey() {
        return groupKey;
    }

    public int getPosition() {
        return position;
    }

    public boolean isTaxable() {
        return taxable;
    }

    public boolean isAllowance() {
        return allowance;
    }

    public boolean isByDefault() {
        return byDefault;
    }

    public int getExtraDays() {
        return extraDays;
    }

    public long getPictureId() {
        return pictureId;
    }

    public String getName() {
        return name;
    }

    /** Minor units. */
    public long getPriceMinor() {
        return priceMinor;
    }
}
