package org.plumbline.proposal.boundary;

import java.util.List;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;

/**
 * What somebody sees, to be changed.
 *
 * @param name     of the person, or empty for a role
 * @param role     the role, also that of the person
 * @param own      whether it was settled here; else it is what the role sees, and for a role what it sees by default
 * @param sections of the revision staff look at
 */
public record VisibilityForm(ProposalView proposal, String name, ParticipantRole role, boolean own, VisibilityDraft draft,
                             List<SectionRow> sections) implements Owned {

    public VisibilityForm {
        sections = List.copyOf(sections);
    }

    @Override
    public long companyId() {
        return proposal.companyId();
    }

    @Override
    public long projectId() {
        return proposal.projectId();
    }

    /** A section that can be kept from somebody. */
    public record SectionRow(long key, String title) {
    }
}
