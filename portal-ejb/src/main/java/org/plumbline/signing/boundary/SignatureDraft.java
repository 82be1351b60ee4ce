package org.plumbline.signing.boundary;

import java.util.Map;

/**
 * What somebody signs with.
 *
 * @param way        {@code TYPED}, {@code DRAWN} or {@code UPLOADED}
 * @param signedName as typed, up to 120 characters
 * @param picture    a file with the signature in it, or null where it is typed
 * @param answers    by the id of their field; {@code "true"} for what is ticked
 */
public record SignatureDraft(String way, String signedName, byte[] picture, Map<Long, String> answers) {

    public SignatureDraft {
        picture = picture == null ? null : picture.clone();
        answers = Map.copyOf(answers);
    }

    @Override
    public byte[] picture() {
        return picture == null ? null : picture.clone();
    }
}
