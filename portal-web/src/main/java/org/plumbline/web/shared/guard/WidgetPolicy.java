package org.plumbline.web.shared.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.PrimeFaces;

/**
 * What a page with widgets of PrimeFaces is granted, asked for by its template before it is drawn: style attributes, the one concession of
 * the content policy, for PrimeFaces writes them into its widgets (a hidden panel, a column's width); and the nonce, for the scripts its
 * client adds itself. Scripts stay bound to the nonce; without foreign addresses a style can neither load nor send anything.
 */
@Named
@ApplicationScoped
public class WidgetPolicy {

    public void admit() {
        FacesContext context = FacesContext.getCurrentInstance();
        String nonce = Nonce.of((HttpServletRequest) context.getExternalContext().getRequest());
        context.getExternalContext().setResponseHeader(ContentPolicy.HEADER, ContentPolicy.withStyleAttributes(nonce));
        if (!context.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().executeInitScript("if(window.PrimeFaces){PrimeFaces.csp.init('" + nonce + "');}");
        }
    }
}
