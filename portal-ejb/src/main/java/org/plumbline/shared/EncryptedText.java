package org.plumbline.shared;

import jakarta.persistence.AttributeConverter;
import org.plumbline.shared.KeyFolder.OldForm;

/**
 * Encrypts a text column with the installation's {@link KeyRing}, bound to the column: a value that was copied from another
 * does not open. A converter does not know its column, so each sealed column has a subclass of its own, beside the entity:
 *
 * <pre>{@code
 * @Converter
 * public static final class SealedPhone extends EncryptedText implements AttributeConverter<String, String> {
 *     public SealedPhone() {
 *         super("client.phone");
 *     }
 * }
 * }</pre>
 *
 * <p>The persistence provider makes converters itself, without injection, so the keys are handed over once at start-up. It
 * looks for the interface on the subclass alone, which is why that names it again.
 */
public abstract class EncryptedText implements AttributeConverter<String, String> {

    /** The one context of every column before values were bound to theirs. */
    private static final String UNBOUND = "column";

    private static volatile KeyRing keys;
    private static volatile KeyFolder folder;

    private final String context;

    /** @param context table and column, as {@code client.phone} */
    protected EncryptedText(String context) {
        this.context = context;
    }

    /** Called once before the first entity is read or written. */
    public static void use(KeyRing ring, KeyFolder itsFolder) {
        keys = ring;
        folder = itsFolder;
    }

    /** Table and column. */
    public final String context() {
        return context;
    }

    @Override
    public final String convertToDatabaseColumn(String plain) {
        return plain == null ? null : keys.seal(plain, context);
    }

    /** @throws IllegalStateException when it was altered, belongs to another column, or its key is gone */
    @Override
    public final String convertToEntityAttribute(String sealed) {
        if (sealed == null) {
            return null;
        }
        try {
            return keys.open(sealed, context);
        } catch (IllegalStateException e) {
            if (folder.accepts(OldForm.UNBOUND_COLUMNS)) {
                return keys.open(sealed, UNBOUND);
            }
            throw e;
        }
    }
}
