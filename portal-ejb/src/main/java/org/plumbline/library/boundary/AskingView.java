package org.plumbline.library.boundary;

import java.time.LocalDate;
import java.util.List;

/** What can be asked about a document's current version. @param today at the site. @param people who may see it, those outside the company first */
public record AskingView(DocumentView document, LocalDate today, List<Person> people) {

    public AskingView {
        people = List.copyOf(people);
    }

    /** Somebody who can be asked. */
    public record Person(long id, String name, boolean staff) {
    }
}
