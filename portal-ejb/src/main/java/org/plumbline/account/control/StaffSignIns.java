package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.account.entity.Device;
import org.plumbline.account.entity.SecondStepChallenge;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Secrets;

/** The last metres of a member of staff's sign-in: the challenge of the second step, the session, the browser that is known from now on. */
@ApplicationScoped
public class StaffSignIns {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private SignInSessions sessions;

    @Inject
    private Devices devices;

    @Inject
    private StaffRepository staffRepository;

    /**
     * A session just opened.
     *
     * @param token       for the session's cookie
     * @param deviceToken for the browser's cookie; the one it came with when it was known
     */
    public record Opened(SignInSession session, String token, String deviceToken) {
    }

    /** The known browser of somebody, or nothing. @param staff null is nobody, who takes as long to look up */
    public Optional<Device> device(StaffMember staff, String deviceToken) {
        return deviceToken == null ? Optional.empty()
                : devices.known(Actor.Kind.STAFF, staff == null ? 0 : staff.getId(), deviceToken);
    }

    /** Opens a session, restricted when the role demands a second step that is not set up. */
    public Opened open(StaffMember staff, SignInSession.Means means, String userAgent, String deviceToken) {
        Optional<Device> known = device(staff, deviceToken);
        String carried = known.isPresent() ? deviceToken : devices.trust(staff, userAgent);
        SignInSessions.Opened opened = sessions.open(staff, means, userAgent);
        device(staff, carried).ifPresent(device -> devices.carry(device, opened.session()));
        if (staffRepository.owesSecondStep(staff)) {
            opened.session().restrict();
        }
        return new Opened(opened.session(), opened.token(), carried);
    }

    /** Whether the company wants everybody in this role to have a second step. */
    public boolean demandsSecondStep(StaffMember staff) {
        return staffRepository.demandsSecondStep(staff);
    }

    /** Begins a second step. @return the token that names it */
    public String challenge(StaffMember staff, Instant now) {
        String token = Secrets.token();
        em.persist(new SecondStepChallenge(staff, Secrets.hash(token), now));
        return token;
    }

    /** The open challenge of a token, unless the password shown for it has been replaced since. */
    public Optional<SecondStepChallenge> challenge(String token, Instant now) {
        return em.createQuery("select c from SecondStepChallenge c join StaffMember m on m.id = c.staffId where c.tokenHash = :hash "
                + "and c.passwordVersion = m.passwordVersion", SecondStepChallenge.class)
                .setParameter("hash", Secrets.hash(token == null ? "" : token)).getResultStream().findFirst()
                .filter(challenge -> challenge.isOpen(now));
    }
}
