package org.plumbline.web.shared.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The one concession of the content policy, asked for by the template of the back office before it is drawn: style attributes. PrimeFaces
 * writes them into its widgets (a hidden panel, a column's width). Scripts stay bound to the nonce; without foreign addresses a style
 * can neither load nor send anything.
 */
@Named
@ApplicationScoped
public class WidgetPolicy {

    public void allowStyleAttributes() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseHeader(ContentPolicy.HEADER, ContentPolicy.withStyleAttributes(Nonce.of((HttpServletRequest) external.getRequest())));
    }
}
