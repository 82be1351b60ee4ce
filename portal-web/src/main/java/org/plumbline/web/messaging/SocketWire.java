package org.plumbline.web.messaging;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * A socket of the server. A send that the other side does not take fails after {@link #PATIENCE_MILLIS}. Closing is left to another
 * thread: whether a server waits there for a send that is under way is not said anywhere.
 */
class SocketWire implements Wire {

    static final long PATIENCE_MILLIS = 10_000;

    private static final Logger LOG = System.getLogger(SocketWire.class.getName());

    private final Session session;
    private final Executor threads;

    SocketWire(Session session, Executor threads) {
        this.session = session;
        this.threads = threads;
        session.getAsyncRemote().setSendTimeout(PATIENCE_MILLIS);
    }

    @Override
    public void send(String frame, Consumer<Boolean> done) {
        try {
            session.getAsyncRemote().sendText(frame, result -> done.accept(result.isOK()));
        } catch (RuntimeException closedMeanwhile) {
            done.accept(false);
        }
    }

    @Override
    public void probe() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException closedMeanwhile) {
            LOG.log(Logger.Level.DEBUG, "a socket was closed already: {0}", closedMeanwhile.getClass().getName());
        }
    }

    @Override
    public void close(int code, String reason) {
        threads.execute(() -> {
            try {
                session.close(new CloseReason(CloseCodes.getCloseCode(code), reason));
            } catch (IOException | RuntimeException e) {
                LOG.log(Logger.Level.DEBUG, "a socket was closed already: {0}", e.getClass().getName());
            }
        });
    }
}
