package org.plumbline.document.control;

/** Port: tells what a file is by its content alone. */
public interface KindDetection {

    /**
     * @param beginning the first bytes of the file, as many as it has up to {@link FileKinds#BEGINNING}
     * @return a media type without parameters; {@code application/octet-stream} for what nobody knows
     */
    String detect(byte[] beginning);
}
