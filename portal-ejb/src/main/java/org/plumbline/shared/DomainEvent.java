package org.plumbline.shared;

/**
 * A fact, told in the past tense by the flat it happened in, inside the transaction that made it true.
 *
 * <p>Implementations are records of ids and values. Every event becomes a row of the audit trail, so a component that
 * must not be read there (a token, an address, a name) is marked {@link Confidential}.
 */
public interface DomainEvent {

    /** Who did it. */
    Actor actor();

    /** The company it happened in; 0 for the installation itself. */
    long companyId();

    /** Kind and id of what it happened to: {@code staff:42}. Never a name. */
    String subject();

    /** The project it happened in; 0 when in none. A record that has a component of this name answers with it. */
    default long projectId() {
        return 0;
    }
}
