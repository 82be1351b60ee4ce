package org.plumbline.document.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import org.plumbline.account.control.CompanyProfiles;
import org.plumbline.account.entity.CompanyProfileEdited;
import org.plumbline.account.entity.CompanyProfileEdited.Part;
import org.plumbline.document.entity.PictureKind;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Owned;

/** The logo of the company of the one who asks. One that was replaced stays: what was sent with it keeps it. */
@Stateless
public class LogoService {

    @EJB
    private PictureService pictures;

    @Inject
    private CompanyProfiles profiles;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<CompanyProfileEdited> edited;

    /** The picture's id, or 0 when there is none. */
    @Permit(Action.COMPANY_EDIT)
    public long logo() {
        return profiles.get(own()).getLogoPictureId();
    }

    /** Shows this picture from now on; refuses as {@link PictureService#add}. @param fileName for the text of a refusal */
    @Permit(Action.COMPANY_EDIT)
    public void change(InputStream file, String fileName) {
        own();
        wear(pictures.add(0, PictureKind.LOGO, file, fileName));
    }

    /** Shows none from now on. */
    @Permit(Action.COMPANY_EDIT)
    public void remove() {
        wear(0);
    }

    private void wear(long pictureId) {
        long companyId = own();
        profiles.getForChange(companyId).show(pictureId);
        edited.fire(new CompanyProfileEdited(current.get(), companyId, Part.LOGO));
    }

    private long own() {
        Actor actor = current.get();
        policy.demand(Action.COMPANY_EDIT, actor, Owned.byCompany(actor.companyId()));
        return actor.companyId();
    }
}
