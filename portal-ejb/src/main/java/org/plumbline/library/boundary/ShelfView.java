package org.plumbline.library.boundary;

import java.time.ZoneId;
import org.plumbline.shared.Owned;
import org.plumbline.shared.Page;

/** A page of a project's library. @param zone of the project */
public record ShelfView(long companyId, long projectId, String projectName, ZoneId zone, boolean archived, Page<DocumentRow> page) implements Owned {
}
