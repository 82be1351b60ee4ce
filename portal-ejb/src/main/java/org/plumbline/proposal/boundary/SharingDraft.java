package org.plumbline.proposal.boundary;

import java.util.List;

/**
 * With whom a proposal is to be shared, and how it is decided. Who is not named keeps what they have.
 *
 * @param rule  one of {@link SharingService#RULES}
 * @param order one of {@link SharingService#ORDERS}
 */
public record SharingDraft(String rule, String order, List<PersonDraft> people) {

    public SharingDraft {
        people = List.copyOf(people);
    }

    /** @param turn wished place among those who decide; equal ones keep their order in the list */
    public record PersonDraft(long clientId, SharePart part, int turn) {
    }
}
