package org.plumbline.web.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.lang.System.Logger;

/**
 * Runs what is done for sockets. There is no request there, and servers differ in whether they open its scope; what stands at the doors
 * expects one.
 */
@ApplicationScoped
public class Errands {

    private static final Logger LOG = System.getLogger(Errands.class.getName());

    /** Runs it to its end. What it throws is logged here: nobody else would hear of it. */
    @ActivateRequestContext
    public void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "what was to be done for a socket failed", e);
        }
    }
}
