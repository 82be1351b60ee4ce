package org.plumbline.integration.local;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.plumbline.messaging.boundary.LiveBroadcast;
import org.plumbline.messaging.boundary.LiveListeners;
import org.plumbline.messaging.boundary.LiveNews;

/** News by a call, for an installation of one node. Timeout: none needed. Retry: none, the call can't be lost. Idempotency: told once. */
@ApplicationScoped
public class LocalLiveBroadcast implements LiveBroadcast {

    @Inject
    private LiveListeners listeners;

    @Override
    public void tell(LiveNews news) {
        listeners.tell(news);
    }
}
