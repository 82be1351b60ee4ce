package org.plumbline.project.boundary;

import java.util.List;

/** What a client finds on a project's first page. */
public record ProjectHome(ProjectView project, List<PersonRow> people) {

    public ProjectHome {
        people = List.copyOf(people);
    }
}
