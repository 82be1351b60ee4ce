package org.plumbline.security;

import jakarta.enterprise.context.RequestScoped;
import org.plumbline.shared.Actor;

/** The actor of the running request; anonymous until authentication has set it. */
@RequestScoped
public class CurrentActor {

    private Actor actor = Actor.anonymous();

    public Actor get() {
        return actor;
    }

    /** For the authentication mechanism and for work the portal starts by itself. */
    public void set(Actor authenticated) {
        actor = authenticated;
    }
}
