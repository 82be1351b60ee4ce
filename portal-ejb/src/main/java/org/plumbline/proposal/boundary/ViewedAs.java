package org.plumbline.proposal.boundary;

import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;

/**
 * A proposal as somebody else sees it, or would.
 *
 * @param page  what they see. Of a draft: what they would see, were it sent now
 * @param name  of the person, or empty for anybody in the role
 * @param draft whether it has not been sent
 */
public record ViewedAs(ClientProposal page, String name, ParticipantRole role, boolean draft) implements Owned {

    @Override
    public long companyId() {
        return page.companyId();
    }

    @Override
    public long projectId() {
        return page.projectId();
    }
}
