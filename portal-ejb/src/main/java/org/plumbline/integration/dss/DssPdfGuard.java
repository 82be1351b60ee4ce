package org.plumbline.integration.dss;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import org.plumbline.sealing.control.PdfGuard;

/** Guards by {@link PdfOutline}, in one pass and without holding the file in memory. No network, hence no timeout and no retry. */
@ApplicationScoped
public class DssPdfGuard implements PdfGuard {

    @Override
    public void demandBounded(Path pdf) throws IOException {
        PdfOutline.of(pdf);
    }
}
