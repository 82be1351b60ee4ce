package org.plumbline.account.control;

import org.plumbline.account.entity.StaffMember;

/**
 * A password as it is on file, taken along from the transaction that read it: comparing takes too long to hold one meanwhile.
 * Whoever acts on the result asks for the person by it ({@link StaffRepository#held(PasswordOnFile)}), lest the password is another by then.
 *
 * @param companyId of the person; 0 for nobody
 * @param staffId   0 for nobody
 * @param hash      null when there is nobody, or no password
 * @param version   which of the person's passwords it is
 */
public record PasswordOnFile(long companyId, long staffId, String hash, long version) {

    /** @param staff null is nobody */
    public static PasswordOnFile of(StaffMember staff) {
        return staff == null ? new PasswordOnFile(0, 0, null, 0)
                : new PasswordOnFile(staff.companyId(), staff.getId(), staff.getPasswordHash(), staff.getPasswordVersion());
    }

    /** Without the hash: a record that prints its parts puts them into a log. */
    @Override
    public String toString() {
        return "PasswordOnFile:" + staffId;
    }
}
