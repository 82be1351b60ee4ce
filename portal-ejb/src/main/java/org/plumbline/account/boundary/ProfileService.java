package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.plumbline.account.control.Languages;
import org.plumbline.account.control.OwnAccount;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.ProfileEdited;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.RejectedInputException;

/** One's own name and language, for staff and clients alike. */
@Stateless
public class ProfileService {

    @Inject
    private OwnAccount own;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<ProfileEdited> edited;

    /** One's own account. */
    public record ProfileView(long version, String name, String email, String language) {
    }

    @Permit(Action.OWN_SIGN_IN_MANAGE)
    public ProfileView view() {
        Person person = own.person();
        return new ProfileView(person.getVersion(), person.getName(), person.getEmail(), person.getLanguage());
    }

    /**
     * @param version as it was when the page was opened
     * @throws RejectedInputException at field {@code name} or {@code language}
     * @throws ConflictException when it was changed meanwhile
     */
    @Permit(Action.OWN_SIGN_IN_MANAGE)
    public void edit(long version, String name, String language) {
        Person person = own.person();
        if (person.getVersion() != version) {
            throw new ConflictException("conflict");
        }
        person.rename(name);
        person.speak(Languages.demandSpoken(language));
        edited.fire(new ProfileEdited(current.get(), person.companyId()));
    }
}
