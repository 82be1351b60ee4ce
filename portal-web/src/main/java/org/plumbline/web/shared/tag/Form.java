package org.plumbline.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.html.HtmlForm;

/**
 * {@code pl:form}: {@code h:form} as our pages want it. The browser's own balloons are off, because they hide the rules from people who
 * don't see them and speak the browser's language; the server answers at the field, in the reader's.
 */
@FacesComponent(Form.TYPE)
public class Form extends HtmlForm {

    static final String TYPE = "plumbline.Form";

    public Form() {
        getPassThroughAttributes().put("novalidate", "novalidate");
        setStyleClass("form");
    }
}
