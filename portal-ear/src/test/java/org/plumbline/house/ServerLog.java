package org.plumbline.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the server has written about what a class of tests has done: one JSON object per line, and nothing of anybody. */
final class ServerLog {

    private static final TypeAdapter<JsonElement> STRICT = new Gson().getAdapter(JsonElement.class);
    /** The people of the tests: their names, what they sign in with, the numbers they are called at. */
    private static final Pattern PERSONAL = Pattern.compile("[\\w.+-]+@[\\w.-]+\\.example|Maria Lopez|Ben Ortiz|Ana Miller|Zoë|kettle moss|paper lantern"
            + "|violin in the attic|5{40}");
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    /** Printed on purpose, and good for one set-up that is over. */
    private static final Pattern SET_UP_SECRET = Pattern.compile("enter this secret: [A-Z0-9-]+");
    private static final Set<String> GRAVE = Set.of("ERROR", "SEVERE", "FATAL");
    private static final Pattern ERROR_ID = Pattern.compile("^error [A-Z2-9]{8} at /");

    private static long read;

    private ServerLog() {
    }

    /** Looks at the lines since it was asked last. */
    static synchronized void readOn(Path log) {
        List<String> all = lines(log);
        assertThat(all).as("lines of the server's log").hasSizeGreaterThan(10);
        // what the server writes while it is set up comes before its own format is
        List<String> lines = all.stream().skip(read).dropWhile(line -> read == 0 && !line.startsWith("{")).toList();
        read = all.size();
        List<JsonObject> entries = lines.stream().map(ServerLog::parsed).toList();
        assertThat(entries.stream().map(ServerLog::text).filter(ServerLog::isPersonal)).as("somebody's own in the server's log").isEmpty();
        assertThat(entries.stream().filter(ServerLog::isGraveOfARequest).map(ServerLog::message).filter(text -> !ERROR_ID.matcher(text).find()))
                .as("a failed request without the id that its error page shows").isEmpty();
    }

    private static boolean isPersonal(String text) {
        String told = SET_UP_SECRET.matcher(text).replaceAll("");
        return PERSONAL.matcher(told).find() || Confidences.all().stream().anyMatch(secret -> CODE.matcher(secret).matches()
                ? Pattern.compile("(?<![\\w.:-])" + secret + "(?![\\w.:-])").matcher(told).find() : told.contains(secret));
    }

    private static boolean isGraveOfARequest(JsonObject entry) {
        return GRAVE.contains(first(entry, "level", "Level")) && first(entry, "loggerName", "LoggerName").startsWith("org.plumbline.web.");
    }

    private static String message(JsonObject entry) {
        return first(entry, "message", "LogMessage");
    }

    /** Everything but what the server says of the moment and of itself. */
    private static String text(JsonObject entry) {
        Set<String> itself = Set.of("timestamp", "Timestamp", "TimeMillis", "sequence", "processId", "threadId", "ThreadID", "hostName");
        return String.join("\n", entry.entrySet().stream().filter(field -> !itself.contains(field.getKey())).map(Map.Entry::getValue)
                .map(JsonElement::toString).toList());
    }

    private static String first(JsonObject entry, String... names) {
        return Stream.of(names).filter(entry::has).map(name -> entry.get(name).toString().replaceAll("^\"|\"$", "")).findFirst().orElse("");
    }

    private static JsonObject parsed(String line) {
        try {
            return STRICT.fromJson(line).getAsJsonObject();
        } catch (IOException | RuntimeException e) {
            throw new AssertionError("Not one JSON object: " + line, e);
        }
    }

    /** A line that is being written belongs to the next look. */
    private static List<String> lines(Path log) {
        try {
            String text = Files.readString(log);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
