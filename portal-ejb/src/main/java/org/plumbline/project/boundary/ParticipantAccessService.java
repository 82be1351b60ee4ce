package org.plumbline.project.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.plumbline.account.entity.AccessLinkIssued.Occasion;
import org.plumbline.project.control.ParticipantAccess;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.control.ParticipantRepository.Part;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;

/**
 * How a participant of a project gets in. Those who change it for one person take turns, so that of each kind exactly one way in is
 * the last. Every method throws NotFoundException for a participant the caller may not manage.
 */
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

    /** Mails a new link; earlier ones stop working. Opens the project again to somebody whose access was taken back. */
    @Permit(Action.CLIENT_ACCESS_MANAGE)
    public void sendLink(long participantId) {
        Part part = find(participantId);
        part.participant().readmit();
        access.sendLink(part.client(), part.participant().projectId(), Occasion.REISSUED, current.get());
    }

    /** Issues a new access code in place of an earlier one, and opens the project as {@link #sendLink} does. @return the code, to be shown this once */
    @Permit(Action.CLIENT_ACCESS_MANAGE)
    public String issueCode(long participantId) {
        Part part = find(participantId);
        part.participant().readmit();
        return access.issueCode(part.client(), part.participant().projectId(), current.get());
    }

    /**
     * Closes the project to the participant at once, in whatever session they are, and ends its links and codes with the sessions
     * that came by them. Other projects stay open; with the last open one every session ends.
     */
    @Permit(Action.CLIENT_ACCESS_MANAGE)
    public void revoke(long participantId) {
        Part part = find(participantId);
        part.participant().revoke(Instant.now());
        access.revoke(part.client(), part.participant().projectId(), current.get());
        if (!participants.isAnywhere(part.client().getId())) {
            access.endSessions(part.client(), current.get());
        }
    }

    /** Forgets one of the participant's browsers and ends its sessions. */
    @Permit(Action.CLIENT_ACCESS_MANAGE)
    public void endDevice(long participantId, long deviceId) {
        access.endDevice(find(participantId).client(), deviceId, current.get());
    }

    private Part find(long participantId) {
        Part part = participants.getForChange(Scope.of(current.get()), participantId);
        policy.demand(Action.CLIENT_ACCESS_MANAGE, current.get(), part.participant());
        return part;
    }
}
