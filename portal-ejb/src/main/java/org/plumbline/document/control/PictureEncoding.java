package org.plumbline.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes a picture anew, pixels alone. A drawing (PNG came in, or something shines through) stays PNG while that is small; anything
 * else becomes JPEG, coarser and then smaller until it fits.
 */
@ApplicationScoped
public class PictureEncoding {

    /** The most a picture may weigh as it is kept, in bytes. */
    static final int MOST_BYTES = 600 * 1024;

    private static final float[] QUALITIES = {0.85f, 0.75f, 0.65f, 0.5f};
    private static final String PNG = "png";
    private static final String JPEG = "jpeg";

    /** A picture as it is kept. */
    record Encoded(String mediaType, int width, int height, byte[] bytes) {
    }

    /**
     * @param most    pixels of the longer side
     * @param drawing whether it should stay sharp to the pixel
     */
    Encoded encode(BufferedImage picture, int most, boolean drawing) {
        BufferedImage small = Drawing.within(picture, most);
        if (drawing || !Drawing.isOpaque(small)) {
            byte[] bytes = write(small, PNG, 1);
            if (bytes.length <= MOST_BYTES) {
                return new Encoded("image/png", small.getWidth(), small.getHeight(), bytes);
            }
        }
        return photo(Drawing.onWhite(small));
    }

    private static Encoded photo(BufferedImage picture) {
        for (float quality : QUALITIES) {
            byte[] bytes = write(picture, JPEG, quality);
            if (bytes.length <= MOST_BYTES) {
                return new Encoded("image/jpeg", picture.getWidth(), picture.getHeight(), bytes);
            }
        }
        return photo(Drawing.within(picture, Math.max(picture.getWidth(), picture.getHeight()) * 3 / 4));
    }

    private static byte[] write(BufferedImage picture, String format, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (JPEG.equals(format)) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
