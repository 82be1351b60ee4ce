package org.plumbline.installation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.plumbline.installation.entity.KeyRoster;
import org.plumbline.shared.KeyFolder;

/** Holds the folder of keys and the database together: the one is only used with the other it has always been used with. */
@ApplicationScoped
public class KeyCustody {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private KeyFolder folder;

    /**
     * Unlocks the keys at start, in the caller's transaction. New keys are made only for a database that has never had any.
     *
     * @throws IllegalStateException when keys of this database are not in the folder
     */
    public void begin() {
        KeyRoster roster = locked();
        Set<String> known = roster.names();
        // an installation older than the roster has written its audit trail
        folder.unlock(known, known.isEmpty() && isUntouched());
        roster.note(folder.names());
    }

    /** Notes keys that were added, in the transaction of the rotation. */
    public void note() {
        locked().note(folder.names());
    }

    /** One node after the other: of two that start on an empty database at once, the second must find the keys of the first. */
    private KeyRoster locked() {
        return em.find(KeyRoster.class, KeyRoster.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    private boolean isUntouched() {
        return em.createQuery("select count(e) from AuditEntry e", Long.class).getSingleResult() == 0;
    }
}
