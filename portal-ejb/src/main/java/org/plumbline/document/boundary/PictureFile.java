package org.plumbline.document.boundary;

/** The bytes of a picture in one size, at most 600 KB. @param mediaType {@code image/jpeg} or {@code image/png} */
public record PictureFile(String mediaType, byte[] bytes) {

    public PictureFile {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
