package org.plumbline.integration.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.plumbline.search.control.TextExtraction;

/**
 * Reads the text of PDFs within bounds: {@link #LARGEST} bytes of a file, {@link #INFLATED} bytes it inflates to, {@link #MOST} characters and
 * {@link #LONGEST}. All in memory and in this process: no retry, no address.
 */
@ApplicationScoped
public class PdfTextExtraction implements TextExtraction {

    static final int LARGEST = 20 * 1024 * 1024;
    static final long INFLATED = 32L * 1024 * 1024;
    static final int MOST = 500_000;
    static final Duration LONGEST = Duration.ofSeconds(10);

    @Override
    public boolean reads(String mediaType, long size) {
        return "application/pdf".equals(mediaType) && size <= LARGEST;
    }

    @Override
    public String text(InputStream file) throws IOException {
        return text(file.readNBytes(LARGEST), new Budget(INFLATED, MOST, LONGEST));
    }

    static String text(byte[] file, Budget budget) throws IOException {
        Objects objects = new Objects(file, budget);
        return objects.isEncrypted() ? "" : new Pages(objects, budget).read();
    }
}
