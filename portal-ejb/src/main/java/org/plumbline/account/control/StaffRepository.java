package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.PersonStatus;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Page;
import org.plumbline.shared.StaffRole;

/** Finds members of staff and their company. */
@ApplicationScoped
public class StaffRepository {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private EmailAddresses addresses;

    /** @throws NotFoundException when there is none with this id in the scope */
    public StaffMember get(Scope scope, long id) {
        return Optional.ofNullable(em.find(StaffMember.class, id)).filter(staff -> staff.companyId() == scope.companyId())
                .orElseThrow(NotFoundException::new);
    }

    /**
     * The same with the row held until the transaction ends. Whoever opens a session and whoever ends all of somebody's take turns by it:
     * the one who comes second sees what the first has done.
     */
    public StaffMember held(Scope scope, long id) {
        return Optional.ofNullable(em.find(StaffMember.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(staff -> staff.companyId() == scope.companyId()).orElseThrow(NotFoundException::new);
    }

    /** Somebody whose password was compared, with the row held, unless they have another password by now. */
    public Optional<StaffMember> held(PasswordOnFile compared) {
        return Optional.of(held(new Scope(compared.companyId(), null), compared.staffId()))
                .filter(staff -> staff.getPasswordVersion() == compared.version());
    }

    public Optional<StaffMember> byEmail(String typed) {
        return em.createQuery("select m from StaffMember m where m.emailIndex in :indexes", StaffMember.class)
                .setParameter("indexes", addresses.indexes(typed)).getResultStream().findFirst();
    }

    /** What everybody knows of somebody, and their password may therefore not be. */
    public List<String> knownOf(StaffMember staff) {
        return List.of(staff.getEmail(), staff.getName(), companyOf(staff).getName());
    }

    public Company companyOf(StaffMember staff) {
        return em.find(Company.class, staff.companyId());
    }

    /** A page of a company's staff by name. @param number from 1 */
    public Page<StaffMember> page(Scope scope, int number) {
        long total = em.createQuery("select count(m) from StaffMember m where m.companyId = :company", Long.class)
                .setParameter("company", scope.companyId()).getSingleResult();
        int shown = Page.shown(number, total);
        List<StaffMember> rows = em.createQuery("select m from StaffMember m where m.companyId = :company order by m.name, m.id",
                StaffMember.class).setParameter("company", scope.companyId())
                .setFirstResult((shown - 1) * Page.DEFAULT_SIZE).setMaxResults(Page.DEFAULT_SIZE).getResultList();
        return new Page<>(rows, shown, Page.DEFAULT_SIZE, total);
    }

    /** Those of a company's staff who can sign in, by name. */
    public List<StaffMember> active(Scope scope, int most) {
        return em.createQuery("select m from StaffMember m where m.companyId = :company and m.status = :active order by m.name, m.id",
                StaffMember.class).setParameter("company", scope.companyId()).setParameter("active", PersonStatus.ACTIVE).setMaxResults(most)
                .getResultList();
    }

    /** Staff id to the last moment a session of theirs was used; without those who never signed in. */
    public Map<Long, Instant> lastSeen(Collection<StaffMember> staff) {
        if (staff.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select s from SignInSession s where s.personKind = :kind and s.personId in :ids and s.lastSeenAt = "
                + "(select max(t.lastSeenAt) from SignInSession t where t.personKind = s.personKind and t.personId = s.personId)",
                SignInSession.class).setParameter("kind", Actor.Kind.STAFF)
                .setParameter("ids", staff.stream().map(StaffMember::getId).toList()).getResultStream()
                .collect(Collectors.toMap(SignInSession::personId, SignInSession::getLastSeenAt, (one, same) -> one));
    }

    public long count(Scope scope, PersonStatus status) {
        return em.createQuery("select count(m) from StaffMember m where m.companyId = :company and m.status = :status", Long.class)
                .setParameter("company", scope.companyId()).setParameter("status", status).getSingleResult();
    }

    /**
     * Makes sure that somebody else could still manage the company. Holds the company's row until the transaction ends, so that two
     * owners cannot remove each other at once.
     *
     * @throws ConflictException when there is no other active owner
     */
    public void demandOtherOwner(StaffMember leaving) {
        em.find(Company.class, leaving.companyId(), LockModeType.PESSIMISTIC_WRITE);
        long others = em.createQuery("select count(m) from StaffMember m where m.companyId = :company and m.role = :owner "
                + "and m.status = :active and m.id <> :leaving", Long.class)
                .setParameter("company", leaving.companyId()).setParameter("owner", StaffRole.OWNER)
                .setParameter("active", PersonStatus.ACTIVE).setParameter("leaving", leaving.getId()).getSingleResult();
        if (others == 0) {
            throw new ConflictException("staff.last_owner");
        }
    }

    /** Whether the company wants everybody in this role to have a second step. */
    boolean demandsSecondStep(StaffMember member) {
        return companyOf(member).secondStepRoles().contains(member.getRole());
    }

    /** Whether somebody has no second step although they must: until they do, they may do nothing else. */
    public boolean owesSecondStep(StaffMember member) {
        return !member.hasSecondStep() && demandsSecondStep(member);
    }
}
