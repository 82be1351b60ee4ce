package org.plumbline.project.boundary;

import java.time.Instant;
import java.time.ZoneId;
import org.plumbline.shared.Owned;

/**
 * A project as its page shows it.
 *
 * @param reference the company's short sign for it, or null
 * @param address   on one line; empty when it is not known
 * @param place     latitude and longitude in degrees, {@code 39.165325,-86.526386}; empty when they are not known
 * @param sample    whether it is there to try things out with
 */
public record ProjectView(long id, long version, long companyId, String name, String reference, String address, String place,
                          ZoneId timeZone, boolean archived, boolean sample, Instant createdAt) implements Owned {

    @Override
    public long projectId() {
        return id;
    }
}
