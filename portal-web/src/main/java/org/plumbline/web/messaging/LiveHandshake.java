package org.plumbline.web.messaging;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ui;
import org.plumbline.web.shared.guard.SameSite;

/**
 * Decides who a socket is for while it still is a request: the session's cookie was judged by then, and nothing of the request is there
 * later. Its properties are the socket's own, so that two handshakes at once do not meet (Jakarta WebSocket 2.1). The servers differ
 * in what they make of a refusal here (WildFly ignores {@link #checkOrigin}), so what is missing is left out and {@link LiveEndpoint} closes.
 */
public class LiveHandshake extends ServerEndpointConfig.Configurator {

    /** Property with the {@link LiveGuest}; missing when nobody is signed in or another site asks. */
    static final String GUEST = LiveGuest.class.getName();

    /** Property that is there when another site has asked: the actor whose session it used, {@link Actor#anonymous} without one. */
    static final String FOREIGN = GUEST + ".foreign";

    @Override
    public boolean checkOrigin(String origin) {
        return true;
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest handshake, HandshakeResponse response) {
        HttpServletRequest request = find(HttpServletRequest.class);
        CurrentUser user = find(CurrentUser.class);
        config.getUserProperties().remove(GUEST);
        config.getUserProperties().remove(FOREIGN);
        if (!SameSite.opensSocket(request, find(Settings.class).url(Setting.BASE_URL))) {
            config.getUserProperties().put(FOREIGN, user.isSignedIn() ? user.actor() : Actor.anonymous());
        } else if (user.isSignedIn() && !user.isRestricted()) {
            config.getUserProperties().put(GUEST, new LiveGuest(user.actor(), find(Ui.class).getLocale(), user.getName()));
        }
    }

    private static <T> T find(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
