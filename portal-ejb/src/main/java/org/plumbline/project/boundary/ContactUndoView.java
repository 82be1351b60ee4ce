package org.plumbline.project.boundary;

import java.util.List;

/**
 * What would become of an import that is taken back.
 *
 * @param projects that would go
 * @param clients  that would go
 * @param staying  how many projects and clients would stay
 * @param kept     the first hundred of them, with what hangs on each
 */
public record ContactUndoView(ContactImportRow list, int projects, int clients, int staying, List<Kept> kept) {

    public ContactUndoView {
        kept = List.copyOf(kept);
    }

    /** Whether anything would go. */
    public boolean isUndoable() {
        return projects + clients > 0;
    }

    /**
     * Something that stays.
     *
     * @param projectId 0 when it is a client
     * @param ties      what hangs on it: EDITED, PEOPLE, ACCESS, TASKS, MESSAGES, PROPOSALS; of a client PROJECTS too
     */
    public record Kept(long projectId, String name, List<String> ties) {

        public Kept {
            ties = List.copyOf(ties);
        }
    }
}
