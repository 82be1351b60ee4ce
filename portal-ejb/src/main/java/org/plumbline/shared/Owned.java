package org.plumbline.shared;

/** Something that belongs to a company, and perhaps to one project or one person of it: what access rules look at. */
public interface Owned {

    long companyId();

    /** The project it belongs to, or 0. */
    default long projectId() {
        return 0;
    }

    /** The person (staff or client) whose own it is, or 0. */
    default long personId() {
        return 0;
    }

    /** A thing of the company as a whole. */
    static Owned byCompany(long companyId) {
        return new Reference(companyId, 0, 0);
    }

    static Owned byProject(long companyId, long projectId) {
        return new Reference(companyId, projectId, 0);
    }

    static Owned byPerson(long companyId, long personId) {
        return new Reference(companyId, 0, personId);
    }

    /** Ownership told by ids alone. */
    record Reference(long companyId, long projectId, long personId) implements Owned {
    }
}
