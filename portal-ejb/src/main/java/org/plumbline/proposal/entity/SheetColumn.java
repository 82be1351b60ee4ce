package org.plumbline.proposal.entity;

/** What of a line can be kept from a viewer beside its prices. */
public enum SheetColumn {
    COST_CODE, DESCRIPTION, QUANTITY
}
