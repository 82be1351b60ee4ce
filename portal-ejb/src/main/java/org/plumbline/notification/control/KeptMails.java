package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.plumbline.notification.entity.KeptMail;
import org.plumbline.security.Scope;

/** The mail that was kept: the newest of each company. */
@ApplicationScoped
public class KeptMails {

    /** Mails kept per company. */
    public static final int MOST = 500;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** Keeps a mail once, however often it comes, and forgets the oldest above {@link #MOST}. */
    public void keep(Mail mail) {
        Mail.Envelope envelope = mail.envelope();
        if (isKept(envelope.messageId())) {
            return;
        }
        em.persist(new KeptMail(envelope.companyId(), envelope.messageId(), envelope.to(),
                new KeptMail.Content(mail.subject(), mail.text(), mail.html())));
        em.flush();
        em.createQuery("select m.id from KeptMail m where m.companyId = :company order by m.id desc", Long.class)
                .setParameter("company", envelope.companyId()).setFirstResult(MOST - 1).setMaxResults(1).getResultStream().findFirst()
                .ifPresent(oldest -> forgetBefore(envelope.companyId(), oldest));
    }

    public List<KeptMail> page(Scope scope, int number, int size) {
        return em.createQuery("select m from KeptMail m where m.companyId = :company order by m.id desc", KeptMail.class)
                .setParameter("company", scope.companyId()).setFirstResult((number - 1) * size).setMaxResults(size).getResultList();
    }

    public long count(Scope scope) {
        return em.createQuery("select count(m) from KeptMail m where m.companyId = :company", Long.class)
                .setParameter("company", scope.companyId()).getSingleResult();
    }

    public Optional<KeptMail> find(Scope scope, long id) {
        return em.createQuery("select m from KeptMail m where m.companyId = :company and m.id = :id", KeptMail.class)
                .setParameter("company", scope.companyId()).setParameter("id", id).getResultStream().findFirst();
    }

    private boolean isKept(String messageId) {
        return em.createQuery("select count(m) from KeptMail m where m.messageId = :id", Long.class).setParameter("id", messageId)
                .getSingleResult() > 0;
    }

    private void forgetBefore(long companyId, long id) {
        em.createQuery("delete from KeptMail m where m.companyId = :company and m.id < :id").setParameter("company", companyId)
                .setParameter("id", id).executeUpdate();
    }
}
