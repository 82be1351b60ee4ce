package org.plumbline.web.shared.tag;

import jakarta.faces.component.FacesComponent;

/**
 * {@code pl:error}: a part of the page that could not be shown. Attributes: {@code title} (needed), {@code text}, {@code icon}; inside
 * it the way on, for instance a link that tries again.
 */
@FacesComponent(Failure.TYPE)
public class Failure extends State {

    static final String TYPE = "plumbline.Failure";

    public Failure() {
        super(TYPE, "state state-error", "alert", "alert");
    }
}
