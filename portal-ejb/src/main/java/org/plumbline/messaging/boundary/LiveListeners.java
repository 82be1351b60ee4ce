package org.plumbline.messaging.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.plumbline.security.Public;

/** Who on this node hears news of rooms. One that fails does not keep the rest from hearing. */
@ApplicationScoped
public class LiveListeners {

    private static final Logger LOG = Logger.getLogger(LiveListeners.class.getName());
    private static final String BY_THE_PORTAL = "the portal's own parts hear and tell; nobody from outside reaches it";

    private final List<LiveListener> listeners = new CopyOnWriteArrayList<>();

    @Public(BY_THE_PORTAL)
    public void add(LiveListener listener) {
        listeners.add(listener);
    }

    @Public(BY_THE_PORTAL)
    public void remove(LiveListener listener) {
        listeners.remove(listener);
    }

    /** For adapters of {@link LiveBroadcast}: gives news to everybody on this node. */
    @Public(BY_THE_PORTAL)
    public void tell(LiveNews news) {
        for (LiveListener listener : listeners) {
            try {
                listener.hear(news);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A listener failed at news of a room.", e);
            }
        }
    }
}
