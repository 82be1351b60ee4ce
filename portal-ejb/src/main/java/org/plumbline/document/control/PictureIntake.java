package org.plumbline.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.plumbline.document.control.PictureEncoding.Encoded;
import org.plumbline.document.entity.Picture;
import org.plumbline.document.entity.PictureSize;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;

/** Makes of a file that was sent what is kept of it. Two at a time, for each takes the memory of a decoded picture. */
@ApplicationScoped
public class PictureIntake {

    /** Megabytes a file may have. */
    public static final int MOST_MEGABYTES = 10;

    private static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Inject
    private PictureDecoding decoding;

    @Inject
    private PictureEncoding encoding;

    /** A picture as it will be kept. */
    record Made(Picture.Look look, Encoded full, Encoded small) {
    }

    /**
     * @param name of the file, for the text of a refusal
     * @throws RejectedInputException when the file is too large, no picture, or damaged
     * @throws TooManyTriesException  when others were busy with theirs for 20 seconds
     * @throws IOException            when the sender went away
     */
    Made make(InputStream file, String name) throws IOException {
        enter();
        try {
            byte[] bytes = read(file, name);
            BufferedImage picture = decoding.decode(bytes, name);
            boolean drawing = PictureFormat.of(bytes).filter(PictureFormat.PNG::equals).isPresent();
            Encoded full = encoding.encode(picture, PictureSize.FULL.pixels(), drawing);
            Encoded small = encoding.encode(picture, PictureSize.SMALL.pixels(), drawing);
            return new Made(new Picture.Look(full.width(), full.height(), sha256(full.bytes())), full, small);
        } finally {
            places.release();
        }
    }

    /**
     * A drawing, such as a signature, that another flat keeps itself: its pixels alone, at most 480 wide and high, as PNG or JPEG.
     *
     * @throws RejectedInputException and others as {@link #make}
     */
    public byte[] drawing(InputStream file, String name) throws IOException {
        enter();
        try {
            return encoding.encode(decoding.decode(read(file, name), name), PictureSize.SMALL.pixels(), true).bytes();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooManyTriesException(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyTriesException(PATIENCE);
        }
    }

    private static byte[] read(InputStream file, String name) throws IOException {
        byte[] bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new RejectedInputException(PictureDecoding.FIELD, "picture.size", name, MOST_MEGABYTES);
        }
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
