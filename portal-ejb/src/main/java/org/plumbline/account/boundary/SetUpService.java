package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.plumbline.account.control.Founding;
import org.plumbline.account.control.Founding.CompanyWords;
import org.plumbline.account.control.Founding.MemberWords;
import org.plumbline.account.control.SetUpSecrets;
import org.plumbline.account.control.StaffSignIns;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Installation;
import org.plumbline.account.entity.SignInSession.Means;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.security.Public;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** The first start: makes the company and its owner, once in the life of an installation. */
@Stateless
public class SetUpService {

    private static final String NOBODY_YET = "there is nobody yet who could sign in; the secret from the server's log is asked for";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Founding founding;

    @Inject
    private StaffSignIns signIns;

    /** What was made. */
    public record Founded(long companyId, long ownerId) {
    }

    /** A company as it is typed. @param timeZone IANA name @param language en or es @param currency ISO 4217 code */
    public record CompanyDraft(String name, String timeZone, String language, String currency) {
    }

    /** A person as typed. */
    public record MemberDraft(String name, String email, String password) {
    }

    /** Whether the set-up is still to be done. */
    @Public(NOBODY_YET)
    public boolean isOpen() {
        return !founding.isSetUp();
    }

    /**
     * Makes the company and its owner, who is signed in.
     *
     * @throws NotFoundException when it has been done before, be it a moment ago
     * @throws RejectedInputException at field {@code secret} when it is wrong, else at the field that is not good
     */
    @Public(NOBODY_YET)
    public SignInOutcome setUp(String secret, CompanyDraft company, MemberDraft owner, Visitor visitor) {
        Installation installation = openInstallation();
        if (!installation.accepts(SetUpSecrets.normalized(secret))) {
            throw new RejectedInputException("secret", "set_up.secret");
        }
        StaffMember staff = founding.found(installation, words(company), words(owner));
        return SignInOutcome.signedIn(staff, signIns.open(staff, Means.SET_UP, visitor.userAgent(), null));
    }

    /** The same without a secret, for the portal itself: the demo fills an empty installation with it. */
    @Permit(Action.COMPANY_EDIT)
    public Founded found(Actor installationItself, CompanyDraft company, MemberDraft owner) {
        demandSystem(installationItself);
        StaffMember staff = founding.found(openInstallation(), words(company), words(owner));
        return new Founded(staff.companyId(), staff.getId());
    }

    /** Adds a member of staff who can sign in at once, for the portal itself. @return the id */
    @Permit(Action.STAFF_INVITE)
    public long enrol(Actor installationItself, long companyId, MemberDraft member, StaffRole role) {
        demandSystem(installationItself);
        Company company = em.find(Company.class, companyId);
        return founding.join(company, words(member), role).getId();
    }

    private Installation openInstallation() {
        Installation installation = founding.held();
        if (installation.isSetUp()) {
            throw new NotFoundException();
        }
        return installation;
    }

    private static void demandSystem(Actor actor) {
        if (actor.kind() != Actor.Kind.SYSTEM) {
            throw new NotFoundException();
        }
    }

    private static CompanyWords words(CompanyDraft draft) {
        return new CompanyWords(draft.name(), draft.timeZone(), draft.language(), draft.currency());
    }

    private static MemberWords words(MemberDraft draft) {
        return new MemberWords(draft.name(), draft.email(), draft.password());
    }
}
