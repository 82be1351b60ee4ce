package org.plumbline.web.shared.guard;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import org.primefaces.csp.CspState;

/**
 * Puts our {@link NonceCspState} in place before PrimeFaces wraps the context and looks for one. Registered in
 * {@code META-INF/faces-config.xml} with an ordering before all others, which makes it the inner of the two factories.
 */
public class NonceFacesContextFactory extends FacesContextFactory {

    public NonceFacesContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContext faces = getWrapped().getFacesContext(context, request, response, lifecycle);
        faces.getAttributes().put(CspState.class.getName(), new NonceCspState(faces));
        return faces;
    }
}
