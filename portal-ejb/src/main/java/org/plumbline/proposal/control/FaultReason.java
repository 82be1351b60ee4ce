package org.plumbline.proposal.control;

import java.util.Locale;

/** What can be wrong with a cell or a row of an estimate. */
public enum FaultReason {

    /** Nothing where something is needed. */
    BLANK,
    /** Not a number. */
    NUMBER,
    /** 1,250 or 1.250 in a file that writes decimals both ways. */
    OPEN_NUMBER,
    /** An amount of another currency. */
    CURRENCY,
    /** More decimals than are kept; argument: how many are. */
    DECIMALS,
    /** Not above nothing and up to the limit; argument: the limit. */
    QUANTITY,
    /** Outside of the limits; arguments: lower, upper. */
    COST,
    /** Outside of the limits; arguments: lower, upper percentage. */
    MARKUP,
    /** A markup in money, not in percent. */
    MARKUP_TYPE,
    /** A unit price, but no unit cost to compare it with. */
    MARKUP_UNKNOWN,
    /** The price of the line is beyond the limit; argument: the limit. */
    PRICE,
    /** A text is too long; argument: characters at most. */
    LONG,
    /** Neither yes nor no. */
    YES_NO,
    /** Not a kind of line. */
    KIND,
    /** Cells beyond the last heading, as a delimiter in a text without quotes makes them; argument: how many. */
    CELLS,
    /** The group is of another kind above; arguments: group, row. */
    GROUP_KIND,
    /** The group has its default already; arguments: group, row. */
    SECOND_DEFAULT,
    /** A text that a spreadsheet would take for a formula. */
    FORMULA(true),
    /** A text that a browser would take for markup. */
    TAGS(true),
    /** By a markup of four decimals the line costs something else than by the unit price; arguments: by the file, by the portal. */
    LINE_PRICE(true);

    private final boolean doubt;

    FaultReason() {
        this(false);
    }

    FaultReason(boolean doubt) {
        this.doubt = doubt;
    }

    /** Whether the row may be imported as it stands if somebody says so; everything else must be mended in the file or left out. */
    public boolean isDoubt() {
        return doubt;
    }

    /** The last part of message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
