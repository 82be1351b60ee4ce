package org.plumbline.messaging;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.plumbline.house.Waiting;

/** A socket that speaks the live protocol and remembers every frame it was sent. */
final class LiveSocket implements WebSocket.Listener {

    static final Duration SOON = Duration.ofSeconds(10);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<JsonObject> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    private LiveSocket() {
    }

    /** @param cookie of a session, or null @param origin what the page's address would be */
    static LiveSocket open(URI portal, String cookie, String origin) {
        LiveSocket live = new LiveSocket();
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder().header("Origin", origin);
        if (cookie != null) {
            builder.header("Cookie", "plumbline=" + cookie);
        }
        live.socket = builder.buildAsync(URI.create(portal.toString().replaceFirst("^http", "ws") + "/ws/live"), live).join();
        return live;
    }

    static LiveSocket open(URI portal, String cookie) {
        return open(portal, cookie, portal.toString());
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            frames.add(JSON.createReader(new StringReader(part.toString())).readObject());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    WebSocket raw() {
        return socket;
    }

    LiveSocket send(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    /** Sends a frame written with apostrophes for quotes. */
    LiveSocket say(String frame, Object... values) {
        return send(frame.formatted(values).replace('\'', '"'));
    }

    /** Waits for a frame of a type, taking it and forgetting those before it. */
    JsonObject take(String type) {
        return take(type, frame -> true);
    }

    JsonObject take(String type, Predicate<JsonObject> wanted) {
        JsonObject found = await(type, wanted);
        while (!frames.remove(0).equals(found)) {
            // what came before it was not asked for
            continue;
        }
        return found;
    }

    private Optional<JsonObject> find(String type, Predicate<JsonObject> wanted) {
        return frames.stream().filter(frame -> frame.getString("type").equals(type)).filter(wanted).findFirst();
    }

    private JsonObject await(String type, Predicate<JsonObject> wanted) {
        try {
            return Waiting.forValue(type, SOON, () -> find(type, wanted));
        } catch (AssertionError inVain) {
            throw new AssertionError(inVain.getMessage() + "; there is " + frames + (isOpen() ? "" : ", closed with " + closed.join()), inVain);
        }
    }

    /** Says something and waits until it is kept, again where it was too fast. */
    void post(String id, String project, String content) {
        Waiting.until("room for " + id, SOON, () -> {
            say("{'type':'post','id':'%s','project':'%s','audience':'EVERYBODY','content':'%s'}", id, project, content);
            JsonObject answer = Waiting.forValue("an answer to " + id, SOON, () -> frames.stream().filter(frame -> frame.getString("id", "").equals(id)).findFirst());
            frames.remove(answer);
            return answer.getString("type").equals("ack");
        });
    }

    /** What came and was not taken. */
    List<JsonObject> rest() {
        return new ArrayList<>(frames);
    }

    int closeCode(Duration atMost) {
        return Waiting.forValue("the end of a socket", atMost, () -> closed.isDone() ? Optional.of(closed.join()) : Optional.empty());
    }

    boolean isOpen() {
        return !closed.isDone();
    }
}
