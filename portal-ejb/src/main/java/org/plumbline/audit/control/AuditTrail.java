package org.plumbline.audit.control;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.JsonObjectBuilder;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.RecordComponent;
import org.plumbline.audit.entity.AuditChain;
import org.plumbline.audit.entity.AuditEntry;
import org.plumbline.shared.Confidential;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.KeyRing;

/** Writes a row for every event, in the event's own transaction. */
@ApplicationScoped
public class AuditTrail {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private KeyRing keys;

    void record(@Observes DomainEvent event) {
        // a locking find reads the row anew: what an earlier event of this transaction did to it must be there by then
        em.flush();
        AuditChain chain = em.find(AuditChain.class, event.companyId(), LockModeType.PESSIMISTIC_WRITE);
        if (chain == null) {
            chain = new AuditChain(event.companyId(), keys);
            em.persist(chain);
        }
        String what = event.getClass().getSimpleName();
        em.persist(chain.append(new AuditEntry.Fact(event.actor().reference(), what, event.subject(), facts(event)), keys));
        // finding the chain under a lock reads it from the database: a second event of this transaction must see the first
        em.flush();
    }

    /** The components of the event that may be read by others, as JSON in their declared order. */
    static String facts(DomainEvent event) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            boolean known = switch (component.getName()) {
                case "actor", "companyId", "subject" -> true;
                default -> component.isAnnotationPresent(Confidential.class);
            };
            if (!known) {
                json.add(component.getName(), String.valueOf(valueOf(event, component)));
            }
        }
        return json.build().toString();
    }

    private static Object valueOf(DomainEvent event, RecordComponent component) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the event " + event.getClass().getName() + " must be a public record", e);
        }
    }
}
