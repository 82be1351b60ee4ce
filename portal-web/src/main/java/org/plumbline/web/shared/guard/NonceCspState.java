package org.plumbline.web.shared.guard;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.csp.CspState;
import org.primefaces.util.Constants;

/**
 * PrimeFaces' notion of the nonce, bound to ours. PrimeFaces alone would draw a second nonce, keep it in view state (impossible in a
 * stateless view) and add a second header, and two policies are enforced as their intersection: no inline script would run at all.
 * <p>Within Ajax the browser goes on enforcing the policy of the document, so scripts in a partial response carry the document's
 * nonce, which PrimeFaces' client sends along. It reaches only the sender's own page, and only if it has the shape of a nonce.
 */
final class NonceCspState extends CspState {

    private final FacesContext context;

    NonceCspState(FacesContext context) {
        super(context);
        this.context = context;
    }

    @Override
    public String getNonce() {
        if (context.getPartialViewContext().isAjaxRequest()) {
            String sent = context.getExternalContext().getRequestParameterMap().get(Constants.RequestParams.NONCE_PARAM);
            if (Nonce.isOne(sent)) {
                return sent;
            }
        }
        return Nonce.of((HttpServletRequest) context.getExternalContext().getRequest());
    }

    /** PrimeFaces must not write a header: {@link SecurityHeaders} has. */
    @Override
    public boolean isInitialized() {
        return true;
    }
}
