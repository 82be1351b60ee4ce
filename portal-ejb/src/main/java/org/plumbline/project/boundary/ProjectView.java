package org.plumbline.project.boundary;

import java.time.ZoneId;
import org.plumbline.shared.Owned;

/** A project as its page shows it. */
public record ProjectView(long id, long version, long companyId, String name, ZoneId timeZone, boolean archived) implements Owned {

    @Override
    public long projectId() {
        return id;
    }
}
