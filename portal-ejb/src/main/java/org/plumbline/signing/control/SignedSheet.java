package org.plumbline.signing.control;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What is drawn once all have signed.
 *
 * @param locale    of the pages that are added
 * @param zone      of the project; times are given in UTC too
 * @param company   that asked for the signatures
 * @param title     of the document
 * @param version   number of what was signed
 * @param sha256    of what was signed
 * @param request   id of the request
 * @param chainHead hash of the last step
 */
public record SignedSheet(Locale locale, ZoneId zone, String company, String title, int version, String sha256, long request, String chainHead,
                          List<Mark> marks, List<Signer> signers, List<Step> steps) {

    public SignedSheet {
        marks = List.copyOf(marks);
        signers = List.copyOf(signers);
        steps = List.copyOf(steps);
    }

    /** How a mark looks. */
    public enum Look {
        /** Like handwriting. */
        SCRIPT, PLAIN, PICTURE, TICK
    }

    /** Something in a rectangle of a page, all but the page in fractions from its top left corner. @param picture PNG or JPEG, or null */
    public record Mark(int page, double across, double down, double width, double height, Look look, String text, byte[] picture) {

        public Mark {
            picture = picture == null ? null : picture.clone();
        }

        @Override
        public byte[] picture() {
            return picture == null ? null : picture.clone();
        }
    }

    /** Somebody who has signed. @param way and proof names of an enumeration */
    public record Signer(String name, String signedName, String way, Instant at, String proof, String consentVersion, String ip, String agent) {
    }

    /** Something that happened. @param kind and proof names of an enumeration. @param who as they are called, empty for the portal */
    public record Step(int number, String kind, String who, Instant at, String proof, String ip, String hash) {
    }
}
