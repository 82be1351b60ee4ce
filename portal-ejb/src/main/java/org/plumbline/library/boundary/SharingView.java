package org.plumbline.library.boundary;

import java.util.List;

/** Who may see a document. @param people who takes part in the project from outside the company, by name */
public record SharingView(DocumentView document, List<Person> people) {

    public SharingView {
        people = List.copyOf(people);
    }

    /** Somebody it can be shown to. @param role name of their part. @param chosen whether it is shown to them by name */
    public record Person(long clientId, String name, String role, boolean chosen) {
    }
}
