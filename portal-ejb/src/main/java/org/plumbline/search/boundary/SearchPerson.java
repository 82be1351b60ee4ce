package org.plumbline.search.boundary;

import java.util.List;

/**
 * Somebody who was found by their name.
 *
 * @param role        what they are to the project, or in the company when there is none
 * @param projectId   the project they take part in; 0 for a member of staff
 * @param projectName null for a member of staff
 */
public record SearchPerson(List<TextPart> name, String role, long projectId, String projectName) {

    public SearchPerson {
        name = List.copyOf(name);
    }

    public boolean isStaff() {
        return projectId == 0;
    }
}
