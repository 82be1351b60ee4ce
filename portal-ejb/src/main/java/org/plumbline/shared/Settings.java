package org.plumbline.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The values of all {@link Setting}s, read once. A bad value refuses to start and names itself. */
@ApplicationScoped
public class Settings {

    private final Map<Setting, Value> values = new EnumMap<>(Setting.class);

    /** Reads the environment and the system properties. @throws IllegalStateException naming the first bad value */
    public Settings() {
        this(System::getenv, System::getProperty);
    }

    Settings(UnaryOperator<String> environment, UnaryOperator<String> properties) {
        for (Setting setting : Setting.values()) {
            values.put(setting, read(setting, environment, properties));
        }
    }

    /** One setting as the administrator sees it. */
    public record Row(String key, String variable, String value, String source, String type, String meaning) {
    }

    public List<Row> rows() {
        return Stream.of(Setting.values()).map(s -> new Row(s.key(), s.variable(), values.get(s).text(), values.get(s).source(),
                s.type().description(), s.meaning())).toList();
    }

    public String text(Setting setting) {
        return values.get(setting).text();
    }

    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    public int count(Setting setting) {
        return (Integer) values.get(setting).parsed();
    }

    public Duration duration(Setting setting) {
        return (Duration) values.get(setting).parsed();
    }

    public Path directory(Setting setting) {
        return (Path) values.get(setting).parsed();
    }

    public Path file(Setting setting) {
        return (Path) values.get(setting).parsed();
    }

    public URI url(Setting setting) {
        return (URI) values.get(setting).parsed();
    }

    /** Several addresses; empty when it is off. */
    public List<URI> urls(Setting setting) {
        return ((List<?>) values.get(setting).parsed()).stream().map(URI.class::cast).toList();
    }

    /** Whether people reach the portal by HTTPS: cookies are Secure then. */
    public boolean isSecure() {
        return "https".equals(url(Setting.BASE_URL).getScheme());
    }

    private record Value(String text, Object parsed, String source) {
    }

    private static Value read(Setting setting, UnaryOperator<String> environment, UnaryOperator<String> properties) {
        String fromEnvironment = environment.apply(setting.variable());
        String fromProperty = properties.apply(setting.key());
        if (fromEnvironment != null) {
            return parse(setting, fromEnvironment, "environment " + setting.variable());
        }
        if (fromProperty != null) {
            return parse(setting, fromProperty, "system property " + setting.key());
        }
        return parse(setting, setting.defaultValue(), "default");
    }

    private static Value parse(Setting setting, String text, String source) {
        try {
            return new Value(text, setting.type().reader().apply(text), source);
        } catch (RuntimeException e) {
            throw new IllegalStateException("Setting " + setting.key() + " (" + source + ") has the bad value \"" + text
                    + "\"; allowed: " + setting.type().description() + ".", e);
        }
    }
}
