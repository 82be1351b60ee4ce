package org.plumbline.shared;

/** What a person of the contractor's company does there. Each has exactly one. */
public enum StaffRole {
    OWNER, MANAGER, ESTIMATOR, BOOKKEEPER, FIELD
}
