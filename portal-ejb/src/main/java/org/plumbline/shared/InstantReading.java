package org.plumbline.shared;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Reads an instant in whichever type the driver hands it over: H2 gives an {@link OffsetDateTime} for a selected instant and in
 * queries with a list of values, a {@link Timestamp} elsewhere. A class of its own with an open type, because a method that
 * declares {@code Timestamp} would be called through a cast; closed again in {@link Closed}, because EclipseLink looks for the
 * types of a converter in the first type arguments it meets.
 */
abstract class InstantReading<T> {

    /** The same without type arguments. */
    abstract static class Closed extends InstantReading<Timestamp> {
    }

    public Instant convertToEntityAttribute(T stored) {
        Object value = stored;
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return value == null ? null : ((Timestamp) value).toInstant();
    }
}
