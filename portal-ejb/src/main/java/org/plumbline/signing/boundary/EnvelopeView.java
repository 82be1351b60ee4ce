package org.plumbline.signing.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.plumbline.shared.Owned;

/**
 * A request for signatures.
 *
 * @param zone         of the project
 * @param number       of the version that is signed
 * @param size         of its file, bytes
 * @param resultNumber the version that holds the signatures, 0 while there is none
 * @param resultSize   of its file, bytes
 * @param fields       in reading order; those of the reader alone for who signs
 * @param mine         the reader's own part, or null
 * @param evidence     for staff alone
 * @param whole        whether the chain of the evidence holds; told to staff alone
 */
public record EnvelopeView(long companyId, long projectId, String projectName, ZoneId zone, long id, long documentId, String title, int number,
                           String sha256, int pages, long size, String status, boolean over, Instant sentAt, LocalDate expiresOn, int remindDays,
                           int resultNumber, long resultSize, String resultSha256, String sealLevel, List<SignerRow> signers, List<FieldView> fields,
                           SignerRow mine, List<EvidenceRow> evidence, boolean whole) implements Owned {

    public EnvelopeView {
        signers = List.copyOf(signers);
        fields = List.copyOf(fields);
        evidence = List.copyOf(evidence);
    }

    /** Somebody who is asked. @param turn from 1. @param inTurn whether it is on them now. @param reason why they declined; told to staff alone */
    public record SignerRow(long id, boolean staff, String name, int turn, boolean inTurn, Instant openedAt, Instant consentedAt, Instant readAt,
                            Instant signedAt, Instant declinedAt, String reason) {

        /** Name of how far they have come. */
        public String state() {
            return declinedAt != null ? "DECLINED" : signedAt != null ? "SIGNED" : !inTurn ? "WAITS" : openedAt != null ? "OPENED" : "ASKED";
        }
    }

    /** A place on a page, in fractions from its top left corner. @param answer what stands there */
    public record FieldView(long id, long signerId, String signer, String kind, String label, int page, double across, double down, double width,
                            double height, String answer) {

        /** Whether whoever signs sets it with an act of their own. */
        public boolean isMark() {
            return "SIGNATURE".equals(kind) || "INITIALS".equals(kind);
        }
    }

    /** Something that happened. @param who as they are called, empty for the portal */
    public record EvidenceRow(int number, String kind, String who, Instant at, String proof, String ip, String agent, String consentVersion, String hash) {
    }

    public boolean isDraft() {
        return "DRAFT".equals(status);
    }

    public boolean isOpen() {
        return "SENT".equals(status);
    }

    public boolean isFilled() {
        return "SIGNED".equals(status);
    }

    public boolean isCompleted() {
        return "COMPLETED".equals(status);
    }

    /** Whether the result is no version of the document, which had a newer one when all had signed. */
    public boolean isBeside() {
        return isCompleted() && resultNumber == 0;
    }

    /** The fields of the reader alone. */
    public List<FieldView> own() {
        return fields.stream().filter(field -> mine != null && field.signerId() == mine.id()).toList();
    }

    public int signed() {
        return (int) signers.stream().filter(signer -> signer.signedAt() != null).count();
    }
}
