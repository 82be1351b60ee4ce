package org.plumbline.signing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.plumbline.document.control.PictureIntake;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.signing.boundary.SigningTable.Seat;
import org.plumbline.signing.control.Envelopes;
import org.plumbline.signing.control.SignedPaper;
import org.plumbline.signing.entity.Chain;
import org.plumbline.signing.entity.FieldKind;
import org.plumbline.signing.entity.PlacedField;
import org.plumbline.signing.entity.Signature;
import org.plumbline.signing.entity.SignatureWay;

/** Fills in the places of whoever signs: with their name, the day at the site, and what they answered. */
@ApplicationScoped
class FieldFilling {

    private static final String REGION = "US";

    @Inject
    private Envelopes envelopes;

    @Inject
    private PictureIntake pictures;

    @Inject
    private SignedPaper paper;

    /** The picture of a signature, its pixels alone; null where the name is typed. @throws RejectedInputException at {@code picture} */
    byte[] picture(SignatureDraft draft) {
        if (SignatureWay.of(draft.way()) == SignatureWay.TYPED) {
            return null;
        }
        if (draft.picture() == null || draft.picture().length == 0) {
            throw new RejectedInputException("picture", "signing.picture");
        }
        try {
            return pictures.drawing(new ByteArrayInputStream(draft.picture()), draft.signedName());
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    Signature signature(Seat seat, SignatureDraft draft, byte[] picture) {
        return new Signature(seat.mine(), SignatureWay.of(draft.way()), draft.signedName(), picture);
    }

    /** @return hash over the signature and all that was filled in. @throws RejectedInputException where something is missing */
    String fill(Seat seat, Signature signature, SignatureDraft draft, Instant now) {
        String day = day(seat, now);
        String result = signature.getContentHash();
        for (PlacedField field : envelopes.fields(seat.envelope())) {
            if (field.getSignerId() == seat.mine().getId()) {
                field.fill(content(field, signature, draft, day));
                demandRoom(field);
                result = Chain.hash(result, Long.toString(field.getId()), field.getAnswer());
            }
        }
        return result;
    }

    /** What a signer writes must be read where it stands. */
    private void demandRoom(PlacedField field) {
        if (field.getKind() == FieldKind.TEXT) {
            int fits = paper.fitting(field.getAnswer(), field.place().width());
            if (fits < field.getAnswer().length()) {
                throw new RejectedInputException("answer", "signing.no_room", field.getLabel(), fits);
            }
        }
    }

    private static String content(PlacedField field, Signature signature, SignatureDraft draft, String day) {
        String answer = draft.answers().getOrDefault(field.getId(), "");
        boolean ticked = PlacedField.TICKED.equals(answer);
        if (field.getKind().isMark() && !ticked) {
            throw new RejectedInputException(null, "signing.mark", field.place().page());
        }
        return switch (field.getKind()) {
            case SIGNATURE, NAME -> signature.getSignedName();
            case INITIALS -> signature.initials();
            case DATE -> day;
            case CHECKBOX -> ticked ? PlacedField.TICKED : "";
            case TEXT -> answer;
        };
    }

    /** In the signer's language, by the calendar at the site. */
    private String day(Seat seat, Instant now) {
        Locale locale = new Locale.Builder().setLanguage(envelopes.person(seat.mine()).getLanguage()).setRegion(REGION).build();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale)
                .format(LocalDate.ofInstant(now, envelopes.project(seat.envelope()).getTimeZone()));
    }
}
