package org.plumbline.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.html.HtmlForm;
import java.util.HashSet;
import java.util.Set;

/**
 * {@code pl:form}: {@code h:form} as our pages want it. The browser's own balloons are off, because they hide the rules from people who
 * don't see them and speak the browser's language; the server answers at the field, in the reader's.
 */
@FacesComponent(Form.TYPE)
public final class Form extends HtmlForm {

    static final String TYPE = "plumbline.Form";

    private final Set<String> sent = new HashSet<>();

    public Form() {
        getPassThroughAttributes().put("novalidate", "novalidate");
        setStyleClass("form");
    }

    /**
     * Kept for each row: within {@code ui:repeat} a form is one component for all rows, and the last row, which was not sent, would
     * speak for the one that was.
     */
    @Override
    public void setSubmitted(boolean submitted) {
        super.setSubmitted(submitted);
        if (submitted) {
            sent.add(getClientId());
        } else {
            sent.remove(getClientId());
        }
    }

    @Override
    public boolean isSubmitted() {
        return sent.contains(getClientId());
    }
}
