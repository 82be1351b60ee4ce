package org.plumbline.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Owned;

/** Asks the policy from a page: {@code #{can.attempt('STAFF_INVITE')}}, {@code #{can.perform('PROJECT_EDIT', view)}}. */
@Named
@RequestScoped
public class Can {

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    /** Whether there may be anything the user can do this to. @param action name of an {@link Action} */
    public boolean attempt(String action) {
        return policy.mayAttempt(Action.valueOf(action), current.get());
    }

    public boolean perform(String action, Owned owned) {
        return policy.permits(Action.valueOf(action), current.get(), owned);
    }
}
