package org.plumbline.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plumbline.project.control.ProjectBriefing;
import org.plumbline.project.entity.Project;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopeStatus;

/** What waits for somebody's own signature, and for nobody else's before: one query. */
@ApplicationScoped
public class SigningBriefing implements ProjectBriefing {

    private static final String PAGE = "/signing/sign.xhtml?id=";
    private static final Duration SOON = Duration.ofDays(3);

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Override
    public List<Item> items(Actor actor, Scope scope, Kind kind, int most) {
        if (kind != Kind.NEED || !actor.isSignedIn()) {
            return List.of();
        }
        Instant now = Instant.now();
        return scope.fill(em.createQuery("select e, j from Envelope e, Project j, EnvelopeSigner s where j.id = e.projectId and s.envelopeId = e.id "
                + "and e.status = :sent and s.personKind = :kind and s.signerPersonId = :person and s.signedAt is null and "
                + scope.within("e", "projectId") + " and not exists (select o.id from EnvelopeSigner o where o.envelopeId = e.id and o.turn < s.turn "
                + "and o.signedAt is null) order by e.sentAt desc", Object[].class)).setParameter("sent", EnvelopeStatus.SENT)
                .setParameter("kind", actor.kind()).setParameter("person", actor.personId()).setMaxResults(most).getResultStream()
                .filter(row -> !((Envelope) row[0]).isExpired(now, ((Project) row[1]).getTimeZone()))
                .map(row -> item((Envelope) row[0], (Project) row[1], now)).toList();
    }

    private static Item item(Envelope envelope, Project project, Instant now) {
        Instant end = envelope.end(project.getTimeZone());
        return new Item(envelope.projectId(), "signing_briefing.sign", List.of(envelope.getTitle()), PAGE + envelope.getId(),
                end != null && end.isBefore(now.plus(SOON)), envelope.getSentAt());
    }
}
