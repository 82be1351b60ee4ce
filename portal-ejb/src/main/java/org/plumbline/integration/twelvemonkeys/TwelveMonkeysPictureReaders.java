package org.plumbline.integration.twelvemonkeys;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.plumbline.document.control.PictureFormat;
import org.plumbline.document.control.PictureReaders;

/**
 * JPEG and PNG by the Java platform, WebP by TwelveMonkeys, which also reads how the camera was held. All in memory and in this
 * process: no time-out, no retry, no address. The WebP reader is made here, not found through the platform's registry, which belongs to
 * the whole server and would keep a class of an application that is gone.
 */
@ApplicationScoped
public class TwelveMonkeysPictureReaders implements PictureReaders {

    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    @Override
    public ImageReader open(PictureFormat format) {
        return format == PictureFormat.WEBP ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByMIMEType(format.mediaType()).next();
    }

    /** Of JPEG files only: cameras write no others in which it says anything. */
    @Override
    public int orientation(PictureFormat format, byte[] file) {
        if (format != PictureFormat.JPEG) {
            return UPRIGHT;
        }
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(stream, JPEG.APP1, "Exif");
            return segments.isEmpty() ? UPRIGHT : orientation(segments.get(0));
        } catch (IOException | RuntimeException unreadable) {
            // metadata is hearsay: a picture that can be seen is not refused because of it
            return UPRIGHT;
        }
    }

    private static int orientation(JPEGSegment exif) throws IOException {
        InputStream content = exif.data();
        // the name of the segment ends with two zeros, of which the library takes one
        if (content.read() < 0) {
            return UPRIGHT;
        }
        try (ImageInputStream stream = new MemoryCacheImageInputStream(content)) {
            Entry entry = new TIFFReader().read(stream).getEntryById(TIFF.TAG_ORIENTATION);
            int value = entry != null && entry.getValue() instanceof Number number ? number.intValue() : UPRIGHT;
            return value < UPRIGHT || value > LAST ? UPRIGHT : value;
        }
    }
}
