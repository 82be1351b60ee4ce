package org.plumbline.signing.boundary;

import java.time.ZoneId;
import java.util.List;
import org.plumbline.shared.Owned;

/** Who could be asked to sign a version of a document. @param zone of the project. @param title of the document */
public record AskedPeople(long companyId, long projectId, ZoneId zone, long documentId, String title, int number, List<Person> people) implements Owned {

    public AskedPeople {
        people = List.copyOf(people);
    }

    /** @param role of a participant; empty for staff */
    public record Person(boolean staff, long id, String name, String role) {

        /** By which a form names them. */
        public String key() {
            return (staff ? "s" : "c") + id;
        }
    }
}
