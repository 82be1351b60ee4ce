package org.plumbline.web.messaging;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.plumbline.messaging.boundary.AttachmentView;
import org.plumbline.messaging.boundary.ChangedMessages;
import org.plumbline.messaging.boundary.LiveNews;
import org.plumbline.messaging.boundary.MarkView;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.Post;
import org.plumbline.messaging.boundary.RoomView;
import org.plumbline.web.shared.Ids;

/** The frames of {@code live.md} as text. Ids have 63 bits, more than a script's numbers hold, and are written as strings. */
final class LiveFrames {

    /** What the portal alone says of a message. */
    private static final Set<String> OURS = Set.of("author", "staff", "person", "name", "number", "at");

    static final String PONG = "{\"type\":\"pong\"}";
    /** A hint: how much is unread may be another number now. */
    static final String UNREAD = "{\"type\":\"unread\"}";

    private LiveFrames() {
    }

    /** @throws BadFrameException for what is no JSON object */
    static JsonObject read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException noFrame) {
            throw new BadFrameException();
        }
    }

    /** @throws BadFrameException when it is missing or something else */
    static String text(JsonObject frame, String name) {
        try {
            return frame.getString(name);
        } catch (ClassCastException | NullPointerException missing) {
            throw new BadFrameException();
        }
    }

    /** Whether something is so; false where nothing is said. @throws BadFrameException for anything but true and false */
    static boolean flag(JsonObject frame, String name) {
        try {
            return frame.containsKey(name) && frame.getBoolean(name);
        } catch (ClassCastException neither) {
            throw new BadFrameException();
        }
    }

    /** A whole number that is not negative; 0 where there is none. @throws BadFrameException for anything else */
    static long number(JsonObject frame, String name) {
        try {
            JsonNumber number = frame.getJsonNumber(name);
            long value = number == null ? 0 : number.longValueExact();
            if (value >= 0) {
                return value;
            }
        } catch (ClassCastException | ArithmeticException noNumber) {
            throw new BadFrameException();
        }
        throw new BadFrameException();
    }

    /** Ids, written as strings; none where there are none. @throws BadFrameException for anything else, and for more than {@code most} */
    static List<Long> ids(JsonObject frame, String name, int most) {
        try {
            JsonArray named = frame.getJsonArray(name);
            if (named != null && named.size() > most) {
                throw new BadFrameException();
            }
            return named == null ? List.of() : IntStream.range(0, named.size())
                    .mapToObj(i -> Ids.find(named.getString(i)).orElseThrow(BadFrameException::new)).toList();
        } catch (ClassCastException noIds) {
            throw new BadFrameException();
        }
    }

    /** What a frame wants to say. @throws BadFrameException when it says it wrong. @throws ForgedFrameException when it says whose it is, or when */
    static Post post(JsonObject frame) {
        if (frame.keySet().stream().anyMatch(OURS::contains)) {
            throw new ForgedFrameException();
        }
        List<Long> files = new ArrayList<>();
        List<String> mentions = new ArrayList<>();
        try {
            JsonArray spokenTo = frame.getJsonArray("mentions");
            for (int i = 0; spokenTo != null && i < spokenTo.size(); i++) {
                mentions.add(spokenTo.getString(i));
            }
            JsonArray named = frame.getJsonArray("files");
            for (int i = 0; named != null && i < named.size(); i++) {
                files.add(Ids.find(named.getString(i)).orElseThrow(BadFrameException::new));
            }
        } catch (ClassCastException noIds) {
            throw new BadFrameException();
        }
        return new Post(text(frame, "id"), text(frame, "content"), number(frame, "quoted"), files, flag(frame, "asking"), mentions);
    }

    /** @param changed what the reader knows of and reads otherwise now */
    static String subscribed(RoomKey room, RoomView view, List<MessageView> messages, ChangedMessages changed, LiveGuest reader) {
        JsonObjectBuilder frame = of("subscribed", room).add("last", view.last()).add("readUpTo", view.readUpTo()).add("change", changed.upTo());
        return frame.add("messages", messages(messages, reader)).add("changed", messages(changed.messages(), reader)).add("marks", marks(view.marks()))
                .build().toString();
    }

    /** There is more than is sent at once: the page has to be drawn anew. */
    static String reload(RoomKey room, long last) {
        return of("subscribed", room).add("last", last).add("reload", true).build().toString();
    }

    /** @param toAuthor whether it goes to its author, who knows it by a key */
    static String message(RoomKey room, MessageView message, boolean toAuthor) {
        return of("message", room).add("message", message(message, toAuthor)).build().toString();
    }

    /** @param upTo number of the last change that is known with it */
    static String changed(RoomKey room, MessageView message, long upTo) {
        return of("changed", room).add("change", upTo).add("message", message(message, false)).build().toString();
    }

    static String mark(RoomKey room, MarkView mark) {
        return of("mark", room).addAll(mark(mark)).build().toString();
    }

    /** Who is there and shows it. */
    static String present(RoomKey room, Map<LiveGuest.Person, String> people) {
        return of("present", room).add("people", people(people)).build().toString();
    }

    static JsonArrayBuilder people(Map<LiveGuest.Person, String> people) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        people.forEach((person, name) -> array.add(person(person, name)));
        return array;
    }

    /** Who else writes, and for how many milliseconds they are still taken for it. */
    static JsonArrayBuilder typing(Around around, LiveGuest reader) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        long now = System.nanoTime();
        around.typing().forEach((person, typist) -> {
            if (!person.equals(reader.person()) && typist.left(now) > 0) {
                array.add(person(person, typist.name()).add("left", typist.left(now)));
            }
        });
        return array;
    }

    private static JsonObjectBuilder person(LiveGuest.Person person, String name) {
        return JSON.createObjectBuilder().add("staff", person.staff()).add("person", Long.toString(person.id())).add("name", name);
    }

    static String asked(RoomKey room) {
        return of("asked", room).build().toString();
    }

    static String typing(RoomKey room, LiveNews news) {
        return of("typing", room).add("staff", news.staff()).add("person", Long.toString(news.personId())).add("name", news.name()).build().toString();
    }

    /** @param number of the message it is about @param at when that was sent, or what was done to it */
    static String ack(String id, long number, Instant at) {
        return of("ack").add("id", id).add("number", number).add("at", at.toString()).build().toString();
    }

    /** @param id of the frame that is refused, or null @param waitSeconds until it may be tried again, or 0 */
    static String error(String id, String code, String text, long waitSeconds) {
        JsonObjectBuilder frame = of("error").add("code", code).add("text", text);
        if (id != null) {
            frame.add("id", id);
        }
        if (waitSeconds > 0) {
            frame.add("wait", waitSeconds);
        }
        return frame.build().toString();
    }

    static String unsubscribed(RoomKey room) {
        return of("unsubscribed", room).build().toString();
    }

    static String bye(String reason) {
        return of("bye").add("reason", reason).build().toString();
    }

    static JsonArrayBuilder messages(List<MessageView> messages, LiveGuest reader) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        messages.forEach(message -> array.add(message(message, isAuthor(message, reader))));
        return array;
    }

    static JsonArrayBuilder marks(List<MarkView> marks) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        marks.forEach(mark -> array.add(mark(mark)));
        return array;
    }

    static boolean isAuthor(MessageView message, LiveGuest guest) {
        return message.clientKey() != null && message.byStaff() == guest.person().staff() && message.authorId() == guest.person().id();
    }

    private static JsonObjectBuilder message(MessageView message, boolean toAuthor) {
        JsonObjectBuilder body = JSON.createObjectBuilder().add("number", message.number()).add("staff", message.byStaff())
                .add("author", Long.toString(message.authorId())).add("name", message.authorName()).add("content", message.content())
                .add("at", message.sentAt().toString());
        if (toAuthor && message.clientKey() != null) {
            body.add("id", message.clientKey());
        }
        if (message.isEdited()) {
            body.add("editedAt", message.editedAt().toString());
        }
        if (message.retracted()) {
            body.add("retracted", true);
        }
        if (message.quote() != null) {
            body.add("quote", JSON.createObjectBuilder().add("number", message.quote().number()).add("name", message.quote().authorName())
                    .add("content", message.quote().content()));
        }
        if (message.standing().pinned()) {
            body.add("pinned", true);
        }
        if (message.standing().isResolved()) {
            body.add("resolved", message.standing().resolvedBy());
        }
        if (message.notice() != null) {
            body.add("notice", notice(message.notice()));
        }
        if (!message.mentions().isEmpty()) {
            body.add("mentions", people(message.mentions()));
        }
        if (!message.files().isEmpty()) {
            JsonArrayBuilder files = JSON.createArrayBuilder();
            message.files().forEach(file -> files.add(file(file)));
            body.add("files", files);
        }
        return body;
    }

    static JsonArrayBuilder people(List<MessageView.Mentioned> people) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        people.forEach(person -> array.add(JSON.createObjectBuilder().add("staff", person.staff()).add("person", Long.toString(person.personId()))
                .add("name", person.name())));
        return array;
    }

    private static JsonArrayBuilder notice(MessageView.Notice notice) {
        JsonArrayBuilder readers = JSON.createArrayBuilder();
        notice.readers().forEach(reader -> {
            JsonObjectBuilder one = JSON.createObjectBuilder().add("person", Long.toString(reader.clientId())).add("name", reader.name());
            readers.add(reader.at() == null ? one : one.add("at", reader.at().toString()));
        });
        return readers;
    }

    private static JsonObjectBuilder file(AttachmentView file) {
        JsonObjectBuilder body = JSON.createObjectBuilder().add("id", Long.toString(file.fileId())).add("name", file.name()).add("type", file.mediaType())
                .add("size", file.size()).add("state", file.state());
        return file.isPicture() ? body.add("width", file.width()).add("height", file.height()) : body;
    }

    private static JsonObjectBuilder mark(MarkView mark) {
        return JSON.createObjectBuilder().add("staff", mark.staff()).add("person", Long.toString(mark.personId())).add("name", mark.name())
                .add("delivered", mark.delivered()).add("read", mark.read());
    }

    private static JsonObjectBuilder of(String type, RoomKey room) {
        return of(type).add("project", Long.toString(room.project())).add("audience", room.audience().name());
    }

    private static JsonObjectBuilder of(String type) {
        return JSON.createObjectBuilder().add("type", type);
    }
}
