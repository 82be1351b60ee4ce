package org.plumbline.web.shared.guard;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;

/**
 * Tells PrimeFaces' client the nonce, for the scripts it adds itself. Written by {@code h:head}, hence only into pages of the back
 * office; pages of the client have a plain {@code head} and carry nothing of it.
 */
public class NoncePhaseListener implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (!context.getPartialViewContext().isAjaxRequest()) {
            String nonce = PrimeFacesContext.getCspState(context).getNonce();
            PrimeFaces.current().executeInitScript("if(window.PrimeFaces){PrimeFaces.csp.init('" + nonce + "');}");
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // everything happens before rendering
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
