package org.plumbline.project.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.plumbline.account.entity.AccessLinkIssued.Occasion;
import org.plumbline.project.control.ParticipantAccess;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.control.ParticipantRepository.Part;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;

/** How a participant of a project gets in. Every method throws NotFoundException for a participant the caller may not manage. */
@Stateless
public class ParticipantAccessService {

    @Inject
    private ParticipantRepository participants;

    @Inject
    private ParticipantAccess access;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    /** Mails a new link; earlier ones stop working. */
    @Permit(Action.CLIENT_ACCESS_MANAGE)
    public void sendLink(long participantId) {
        Part part = find(participantId);
        access.sendLink(part.client(), part.participant().projectId(), Occasion.REISSUED, current.get());
    }

    /** Issues a new access code; an earlier one stops working. @return the code, to be shown this once */
    @Permit(Action.CLIENT_ACCESS_MANAGE)
    public String issueCode(long participantId) {
        Part part = find(participantId);
        return access.issueCode(part.client(), part.participant().projectId(), current.get());
    }

    /** Ends links and codes for the project, and the sessions that came by them, at once. */
    @Permit(Action.CLIENT_ACCESS_MANAGE)
    public void revoke(long participantId) {
        Part part = find(participantId);
        access.revoke(part.client(), part.participant().projectId(), current.get());
    }

    /** Forgets one of the participant's browsers and ends its sessions. */
    @Permit(Action.CLIENT_ACCESS_MANAGE)
    public void endDevice(long participantId, long deviceId) {
        access.endDevice(find(participantId).client(), deviceId, current.get());
    }

    private Part find(long participantId) {
        Part part = participants.get(Scope.of(current.get()), participantId);
        policy.demand(Action.CLIENT_ACCESS_MANAGE, current.get(), part.participant());
        return part;
    }
}
