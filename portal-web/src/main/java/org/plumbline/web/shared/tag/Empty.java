package org.plumbline.web.shared.tag;

import jakarta.faces.component.FacesComponent;

/**
 * {@code pl:empty}: nothing here yet, and why that is fine. Attributes: {@code title} (needed), {@code text}, {@code icon}; inside it
 * the first step.
 */
@FacesComponent(Empty.TYPE)
public class Empty extends State {

    static final String TYPE = "plumbline.Empty";

    public Empty() {
        super(TYPE, "state", null, "inbox");
    }
}
