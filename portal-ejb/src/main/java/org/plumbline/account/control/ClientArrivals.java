package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.account.entity.SignInSession.Means;
import org.plumbline.shared.Actor;

/** In which browsers clients came to a project, and by which link or code. */
@ApplicationScoped
public class ClientArrivals {

    /** Sessions looked at, newest first, all people together. */
    private static final int MOST = 200;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** @param target path of the item whose link it was, or empty for the project's own link or code */
    public record Arrival(long clientId, String device, Means means, String target, Instant first, Instant last) {

        private static Arrival since(Arrival newer, Arrival older) {
            return new Arrival(newer.clientId, newer.device, newer.means, newer.target, older.first, newer.last);
        }
    }

    /** By links and codes of one project, last used first; a browser once for each way it came by. */
    public List<Arrival> of(long projectId, Collection<Long> clientIds) {
        if (clientIds.isEmpty()) {
            return List.of();
        }
        Map<List<Object>, Arrival> found = new LinkedHashMap<>();
        em.createQuery("select s, g.target from SignInSession s join AccessGrant g on g.id = s.grantId where s.personKind = :kind "
                + "and s.personId in :clients and g.projectId = :project order by s.lastSeenAt desc", Object[].class)
                .setParameter("kind", Actor.Kind.CLIENT).setParameter("clients", clientIds).setParameter("project", projectId)
                .setMaxResults(MOST).getResultStream().map(row -> arrival((SignInSession) row[0], (String) row[1]))
                .forEach(one -> found.merge(List.of(one.clientId(), one.device(), one.means(), one.target()), one, Arrival::since));
        return List.copyOf(found.values());
    }

    private static Arrival arrival(SignInSession session, String target) {
        return new Arrival(session.personId(), session.getDeviceName(), session.getMeans(), target, session.getCreatedAt(),
                session.getLastSeenAt());
    }
}
