package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.document.entity.FileDamaged;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** Tells owners that files are damaged: the first of a day, for a disk that fails damages many at once. */
@ApplicationScoped
public class DamageMails {

    private static final String TEMPLATE = "document/damaged";
    private static final Duration APART = Duration.ofDays(1);

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ProjectStaff staff;

    @Inject
    private Mailing mailing;

    @Inject
    private Settings settings;

    void tell(@Observes FileDamaged event) {
        String page = settings.url(Setting.BASE_URL) + "/admin/audit.xhtml?what=FileDamaged";
        staff.owners(event.companyId()).stream().filter(owner -> !wasTold(owner)).forEach(owner -> mailing.queue(new MailOrder(owner.companyId(),
                "damaged:" + event.fileId() + ':' + owner.getId() + ':' + Instant.now().toEpochMilli(), owner.getEmail(), owner.getName(), owner.getLanguage(),
                TEMPLATE, Map.of("url", page)).readAs(Actor.Kind.STAFF)));
    }

    private boolean wasTold(StaffMember owner) {
        return em.createQuery("select count(r) from MailRecord r where r.personKind = :kind and r.personId = :person and r.template = :template "
                + "and r.createdAt > :after", Long.class).setParameter("kind", Actor.Kind.STAFF.name()).setParameter("person", owner.getId())
                .setParameter("template", TEMPLATE).setParameter("after", Instant.now().minus(APART)).getSingleResult() > 0;
    }
}
