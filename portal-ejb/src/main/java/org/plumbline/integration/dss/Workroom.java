package org.plumbline.integration.dss;

import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.shared.OwnerOnly;

/**
 * A folder for what the library writes on its way, which only the server's user may look into and which is gone at the end; and the class loader
 * by which the library finds its parts, whoever's thread it is.
 */
final class Workroom implements AutoCloseable {

    /** What a file's own packed parts may take in memory. */
    private static final long MEMORY = 64L * 1024 * 1024;

    /** Says whose it is: several servers may share one place for temporary files. */
    static final String PREFIX = "plumbline-seal-" + ProcessHandle.current().pid() + "-";

    private final Path folder;
    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    Workroom() throws IOException {
        folder = Files.createTempDirectory(PREFIX, OwnerOnly.folder());
        thread.setContextClassLoader(Workroom.class.getClassLoader());
    }

    /** PDFBox, working in this folder. It compares no pictures of pages: what was changed the objects tell. */
    IPdfObjFactory pdfs() {
        IPdfObjFactory factory = new PdfBoxNativeObjectFactory();
        factory.setResourcesHandlerBuilder(new TempFileResourcesHandlerBuilder().setTempFileDirectory(folder.toFile()));
        factory.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.memoryBuffered(MEMORY));
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }

    @Override
    public void close() throws IOException {
        thread.setContextClassLoader(before);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
