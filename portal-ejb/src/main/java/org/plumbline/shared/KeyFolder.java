package org.plumbline.shared;

import java.util.Set;

/**
 * Where the installation's keys are kept: outside the database, so that somebody who can write to the one cannot change what
 * the other remembers. Unlocked once at start, before anything is sealed or opened.
 */
public interface KeyFolder {

    /** How data used to be written. Each is accepted until this version has gone over all of it, and never again. */
    enum OldForm {

        /** Audit rows chained by a hash that anybody can compute. */
        UNKEYED_AUDIT,
        /** Sealed columns whose values do not say which column they belong to. */
        UNBOUND_COLUMNS
    }

    /**
     * Opens the key sets.
     *
     * @param needed  names of the keys that the database has been used with
     * @param mayMake whether the database has never been used with any, so that absent sets may be made
     * @throws IllegalStateException naming the setting and the folder, when a set or a needed key is not there
     */
    void unlock(Set<String> needed, boolean mayMake);

    /** The name of every key there is, which tells nothing of the key. */
    Set<String> names();

    /** Whether data in this form can still be true. */
    boolean accepts(OldForm form);

    /** From now on, on every node and after every restart, data in this form is not accepted. */
    void retire(OldForm form);
}
