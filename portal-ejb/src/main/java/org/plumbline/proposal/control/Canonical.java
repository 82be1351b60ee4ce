package org.plumbline.proposal.control;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.plumbline.shared.Secrets;

/**
 * A record as JSON that is the same for the same content on any node and in any later version of the portal: components in declared
 * order, decimals without trailing zeros, sets sorted. What was decided on is kept in this form and hashed in this form.
 */
public final class Canonical {

    private Canonical() {
    }

    public static String text(Record value) {
        return json(value).toString();
    }

    /** SHA-256 of {@link #text}, base64url without padding: 43 characters. */
    public static String hash(Record value) {
        return Secrets.hash(text(value));
    }

    /** {@link #text} in UTF-8, deflated: to be kept. */
    public static byte[] deflated(Record value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(bytes)) {
            deflating.write(text(value).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory refused to be written", e);
        }
        return bytes.toByteArray();
    }

    /** The text again. */
    public static String inflated(byte[] deflated) {
        try (InflaterInputStream inflating = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return new String(inflating.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("what is kept is not what was kept", e);
        }
    }

    private static JsonValue json(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Record composed) {
            return object(composed);
        }
        if (value instanceof Set<?> set) {
            return array(new TreeSet<>(set));
        }
        if (value instanceof Collection<?> many) {
            return array(many);
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof BigDecimal number) {
            return JSON.createValue(number.stripTrailingZeros().toPlainString());
        }
        return JSON.createValue(String.valueOf(value));
    }

    private static JsonValue array(Collection<?> many) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        many.forEach(each -> array.add(json(each)));
        return array.build();
    }

    private static JsonValue object(Record composed) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (RecordComponent component : composed.getClass().getRecordComponents()) {
            try {
                object.add(component.getName(), json(component.getAccessor().invoke(composed)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the record " + composed.getClass().getName() + " must be public", e);
            }
        }
        return object.build();
    }
}
