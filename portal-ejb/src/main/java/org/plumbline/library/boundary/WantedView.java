package org.plumbline.library.boundary;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.plumbline.shared.Owned;

/** What is wanted of clients in a project. @param zone of the project. @param today at the site. @param people who can be asked; empty for clients */
public record WantedView(long companyId, long projectId, String projectName, ZoneId zone, boolean archived, LocalDate today, List<WantedRow> rows,
                         List<AskingView.Person> people) implements Owned {

    public WantedView {
        rows = List.copyOf(rows);
        people = List.copyOf(people);
    }
}
