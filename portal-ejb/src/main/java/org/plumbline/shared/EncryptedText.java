package org.plumbline.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Encrypts a text column with the installation's {@link KeyRing}. Named on the attribute with {@code @Convert}.
 *
 * <p>The persistence provider makes converters itself, without injection, so the ring is handed over once at start-up.
 */
@Converter
public class EncryptedText implements AttributeConverter<String, String> {

    /** The context under which every encrypted column is sealed. */
    public static final String CONTEXT = "column";
    private static volatile KeyRing keys;

    /** Called once before the first entity is read or written. */
    public static void use(KeyRing ring) {
        keys = ring;
    }

    @Override
    public String convertToDatabaseColumn(String plain) {
        return plain == null ? null : keys.seal(plain, CONTEXT);
    }

    @Override
    public String convertToEntityAttribute(String sealed) {
        return sealed == null ? null : keys.open(sealed, CONTEXT);
    }
}
