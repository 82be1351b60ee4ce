package org.plumbline.web.shared.error;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link FacesErrorHandler} around the exception handling of Faces. */
public class FacesErrors extends ExceptionHandlerFactory {

    public FacesErrors(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new FacesErrorHandler(getWrapped().getExceptionHandler());
    }
}
