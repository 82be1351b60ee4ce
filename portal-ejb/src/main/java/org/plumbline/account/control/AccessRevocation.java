package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import org.plumbline.account.entity.AccessRevoked;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.SignInSession.End;
import org.plumbline.shared.Actor;

/** Takes a client's access to a project back, at once. */
@ApplicationScoped
public class AccessRevocation {

    @Inject
    private AccessGrants grants;

    @Inject
    private SignInSessions sessions;

    @Inject
    private Event<AccessRevoked> revoked;

    /** Ends every link and code of a client for a project, and the sessions that came by them. */
    public void revoke(Client client, long projectId, Actor by) {
        Set<Long> ids = grants.revoke(client, projectId);
        sessions.liveOf(Actor.Kind.CLIENT, client.getId()).stream().filter(session -> session.cameBy(ids))
                .forEach(session -> sessions.end(session, End.REVOKED, by));
        revoked.fire(new AccessRevoked(by, client.companyId(), client.getId(), projectId, ids.size()));
    }
}
