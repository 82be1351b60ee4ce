package org.plumbline.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;

/** Stores an instant as TIMESTAMP WITH TIME ZONE; EclipseLink 4.0 would write it as a serialized object otherwise. */
@Converter(autoApply = true)
public class InstantColumn extends InstantReading.Closed implements AttributeConverter<Instant, Timestamp> {

    @Override
    public Timestamp convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
