package org.plumbline.web.messaging;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.ByteBuffer;
import org.plumbline.shared.Actor;

/**
 * The socket of one tab, as {@code live.md} has it. A frame is taken in parts and refused as soon as it is beyond {@link #MOST_CHARACTERS}:
 * what servers say of the size of their buffers they do not keep. What is wrong closes this socket and harms no other.
 */
@ServerEndpoint(value = "/ws/live", configurator = LiveHandshake.class)
public class LiveEndpoint {

    /** The longest frame, in characters. */
    static final int MOST_CHARACTERS = 16 * 1024;

    static final int TOO_BIG = 1009;
    private static final int NOT_TEXT = 1003;
    private static final int NO_UTF_8 = 1007;

    private static final Logger LOG = System.getLogger(LiveEndpoint.class.getName());

    @Inject
    private LiveHub hub;

    @Inject
    private LiveDesk desk;

    @Inject
    private Errands errands;

    private final StringBuilder frame = new StringBuilder();
    private LiveConnection connection;
    private boolean deaf;

    /** Begins, or says why not and closes. */
    @OnOpen
    public void open(Session session) {
        SocketWire wire = new SocketWire(session, hub.threads());
        if (!(session.getUserProperties().get(LiveHandshake.GUEST) instanceof LiveGuest guest)) {
            Object foreign = session.getUserProperties().get(LiveHandshake.FOREIGN);
            refuse(new LiveConnection(wire, null), LiveConnection.POLICY, foreign == null ? "signed-out" : "foreign");
            if (foreign instanceof Actor user && (user.isStaff() || user.isClient())) {
                errands.run(() -> desk.note(user, "foreign"));
            }
            return;
        }
        LiveConnection entered = new LiveConnection(wire, guest);
        if (hub.enter(entered)) {
            connection = entered;
        } else {
            refuse(entered, LiveConnection.POLICY, "too-many");
        }
    }

    /** A frame or a part of one. */
    @OnMessage
    public void hear(String part, boolean end) {
        if (connection == null || deaf) {
            return;
        }
        if (frame.length() + part.length() > MOST_CHARACTERS) {
            refuse(connection, TOO_BIG, "too-long");
            return;
        }
        frame.append(part);
        if (end) {
            String whole = frame.toString();
            frame.setLength(0);
            errands.run(() -> desk.take(connection, whole));
        }
    }

    /** The protocol has none of these. */
    @OnMessage
    public void hear(ByteBuffer part, boolean end) {
        if (connection != null && !deaf) {
            refuse(connection, NOT_TEXT, "not-text");
        }
    }

    /** The other side has read what was sent before. */
    @OnMessage
    public void hear(PongMessage sign) {
        if (connection != null) {
            connection.confirm();
        }
    }

    @OnClose
    public void close(CloseReason reason) {
        deaf = true;
        if (connection != null && isNoText(reason)) {
            errands.run(() -> desk.note(connection.guest().actor(), "not-utf8"));
        }
        if (connection != null) {
            hub.leave(connection);
        }
    }

    /** A connection that broke, or bytes that are no text: the server closes. */
    @OnError
    public void fail(Throwable thrown) {
        deaf = true;
        if (thrown instanceof IOException) {
            LOG.log(Logger.Level.DEBUG, "a socket broke: {0}", thrown.getClass().getName());
        } else {
            LOG.log(Logger.Level.ERROR, "a socket failed", thrown);
        }
        if (connection != null) {
            hub.leave(connection);
        }
    }

    /** WildFly gives such an end the code of a broken connection, and says in words what was wrong. */
    private static boolean isNoText(CloseReason reason) {
        return reason.getCloseCode().getCode() == NO_UTF_8 || reason.getReasonPhrase() != null && reason.getReasonPhrase().contains("UTF-8");
    }

    private void refuse(LiveConnection refused, int code, String reason) {
        deaf = true;
        frame.setLength(0);
        refused.end(code, reason);
        if (refused.guest() != null) {
            errands.run(() -> desk.note(refused.guest().actor(), reason));
        }
    }
}
