package org.plumbline.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.plumbline.document.entity.PictureSize;
import org.plumbline.shared.RejectedInputException;

/**
 * Turns a file into an upright picture in memory. The dimensions in its header are read first, and nothing is decoded that would not fit;
 * of a larger picture only every second or third pixel is. A telephone's photo takes 40 MB that way, no file, however small or clever,
 * more than 110.
 */
@ApplicationScoped
public class PictureDecoding {

    /** The field of a page at which a refusal stands. */
    public static final String FIELD = "picture";

    /** Pixels held in memory at once, 3 to 8 bytes each: those of a usual telephone, of which none is skipped. */
    private static final long MOST_DECODED = 12_500_000;
    private static final int LONGEST_SIDE = 30_000;

    @Inject
    private PictureReaders readers;

    /**
     * A picture of at most {@link PictureSize#FULL}.
     *
     * @param name of the file, for the text of a refusal
     * @throws RejectedInputException when it is no picture of an allowed format, too large, or damaged
     */
    BufferedImage decode(byte[] file, String name) {
        PictureFormat format = PictureFormat.of(file).orElseThrow(() -> new RejectedInputException(FIELD, "picture.format", name));
        if (format == PictureFormat.JPEG && JpegScans.areTooMany(file)) {
            throw new RejectedInputException(FIELD, "picture.unreadable", name);
        }
        ImageReader reader = readers.open(format);
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            BufferedImage small = Drawing.within(decode(reader, format, name), PictureSize.FULL.pixels());
            return upright(small, readers.orientation(format, file));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException damaged) {
            throw new RejectedInputException(FIELD, "picture.unreadable", name);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decode(ImageReader reader, PictureFormat format, String name) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > format.mostPixels() || Math.max(width, height) > LONGEST_SIDE) {
            throw new RejectedInputException(FIELD, "picture.pixels", name, format.mostPixels() / 1_000_000);
        }
        int every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_DECODED));
        ImageReadParam wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(Math.min(every, width), Math.min(every, height), 0, 0);
        return reader.read(0, wanted);
    }

    /** As its camera was held: 2 mirrored, 3 upside down, 4 both, 5 to 8 on its side. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        double width = picture.getWidth();
        double height = picture.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean sideways = orientation >= 5;
        return Drawing.onto(sideways ? (int) height : (int) width, sideways ? (int) width : (int) height, Drawing.isOpaque(picture),
                canvas -> canvas.drawImage(picture, turn, null));
    }
}
