package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.plumbline.account.control.CompanyProfiles;
import org.plumbline.account.control.CompanyProfiles.Shown;
import org.plumbline.account.control.EmailAddresses;
import org.plumbline.account.entity.Accent;
import org.plumbline.account.entity.CompanyProfile;
import org.plumbline.account.entity.CompanyProfile.Address;
import org.plumbline.account.entity.CompanyProfile.Contact;
import org.plumbline.account.entity.CompanyProfileEdited;
import org.plumbline.account.entity.CompanyProfileEdited.Part;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.RejectedInputException;

/** What the company of the one who asks shows of itself. */
@Stateless
public class CompanyProfileService {

    @Inject
    private CompanyProfiles profiles;

    @Inject
    private EmailAddresses addresses;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<CompanyProfileEdited> edited;

    /** For staff and clients of the company. */
    @Permit(Action.COMPANY_PROFILE_VIEW)
    public CompanyProfileView view() {
        return view(current.get());
    }

    /** The same where nobody is signed in: a mail or a document that is made in the background. */
    @Permit(Action.COMPANY_PROFILE_VIEW)
    public CompanyProfileView view(Actor actor) {
        long companyId = actor.companyId();
        policy.demand(Action.COMPANY_PROFILE_VIEW, actor, Owned.byCompany(companyId));
        Shown shown = profiles.shown(companyId);
        CompanyProfile profile = shown.profile();
        Contact contact = profile.getContact();
        Accent accent = profile.getAccent();
        return new CompanyProfileView(companyId, profile.getVersion(), shown.company().getName(), profile.getAddress().lines(),
                contact.phone(), contact.email(), contact.website(), profile.getLicenseNumber(), profile.getLicenseState(),
                profile.getLogoPictureId(), accent.hex(), accent.ink());
    }

    @Permit(Action.COMPANY_EDIT)
    public CompanyProfileDraft draft() {
        CompanyProfile profile = profiles.get(own());
        Address address = profile.getAddress();
        Contact contact = profile.getContact();
        return new CompanyProfileDraft(profile.getVersion(), address.street(), address.city(), address.region(), address.postalCode(),
                contact.phone(), contact.email(), contact.website(), profile.getLicenseNumber(), profile.getLicenseState(), profile.getAccent().hex());
    }

    /** Whether the company's colour hardly shows on a white page. */
    @Permit(Action.COMPANY_EDIT)
    public boolean isFaint() {
        return profiles.get(own()).getAccent().isFaint();
    }

    /**
     * @throws RejectedInputException at the field at fault
     * @throws ConflictException      when somebody has changed it meanwhile
     */
    @Permit(Action.COMPANY_EDIT)
    public void edit(CompanyProfileDraft draft) {
        long companyId = own();
        CompanyProfile profile = profiles.getForChange(companyId, draft.version());
        profile.resideAt(new Address(draft.street(), draft.city(), draft.region(), draft.postalCode()));
        boolean silent = draft.email() == null || draft.email().isBlank();
        profile.answerAt(new Contact(draft.phone(), silent ? "" : addresses.normalize(draft.email()), draft.website()));
        profile.holdLicense(draft.licenseNumber(), draft.licenseState());
        profile.wear(new Accent(draft.accent()));
        edited.fire(new CompanyProfileEdited(current.get(), companyId, Part.LOOK));
    }

    private long own() {
        long companyId = current.get().companyId();
        policy.demand(Action.COMPANY_EDIT, current.get(), Owned.byCompany(companyId));
        return companyId;
    }
}
