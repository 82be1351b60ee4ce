package org.plumbline.library.entity;

/** What may be known of a document besides its title. */
public enum DocumentField {
    NUMBER, ISSUER, VALID_FROM, VALID_UNTIL
}
