package org.plumbline.document.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.plumbline.shared.NotFoundException;

/** That a project is the company's the database knows: projects belong to another flat. */
final class OwnerCheck {

    /** The standard's class of errors for what a constraint does not allow. */
    private static final String CONSTRAINT = "23";

    private OwnerCheck() {
    }

    /** Writes what was just made. @throws NotFoundException when its company has no such project */
    static void flush(EntityManager em) {
        try {
            em.flush();
        } catch (PersistenceException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException refusal && String.valueOf(refusal.getSQLState()).startsWith(CONSTRAINT)) {
                    throw new NotFoundException();
                }
            }
            throw e;
        }
    }
}
