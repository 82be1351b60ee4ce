package org.plumbline.sealing.control;

import java.time.Instant;
import java.util.Optional;
import org.plumbline.sealing.entity.SealKey;
import org.plumbline.sealing.entity.SealLevel;

/** Where keys of companies are kept. Each call is a transaction of its own, whatever its caller is in: a key once made stays. */
public interface KeyShelf {

    /** A company's root. @param list Base64 of DER, null before the first. @param next when another list comes at the latest */
    record Root(String company, SealKey key, String list, long listNumber, Instant next) {
    }

    /** The certificate in use. */
    record Current(int number, SealKey key, Instant endsAt) {
    }

    /** A list of certificates taken back. @param content Base64 of DER. @param next when another comes at the latest */
    record Listing(String content, long number, Instant next) {
    }

    /** That a file was sealed. @param sha256 of the file. @param certificate its fingerprint, both 64 hexadecimal digits */
    record Note(String sha256, String certificate, SealLevel level) {
    }

    /** The name of a company. @throws org.plumbline.shared.NotFoundException when there is none */
    String company(long companyId);

    Optional<Root> root(long companyId);

    /** Keeps a company's first root; does nothing when somebody else was quicker. */
    void keepRoot(long companyId, SealKey root);

    Optional<Current> current(long companyId);

    /** Keeps a company's next certificate; does nothing when somebody else was quicker. */
    void keepCertificate(long companyId, int number, SealKey certificate, Instant endsAt);

    /** Keeps a list unless there is one of its number or a newer one. @return the content of the one that counts: no two bear the same number */
    String keepList(long companyId, Listing list);

    /** Notes that a file was sealed. */
    void note(long companyId, Note note);
}
