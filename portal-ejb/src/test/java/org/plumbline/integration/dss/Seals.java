package org.plumbline.integration.dss;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.plumbline.integration.bouncycastle.BouncyCastleCertificateMaker;
import org.plumbline.sealing.control.CertificateMaker;
import org.plumbline.sealing.control.CertificateMaker.Issued;
import org.plumbline.sealing.control.CertificateMaker.Places;
import org.plumbline.sealing.control.SealWords;
import org.plumbline.sealing.control.SigningKey;
import org.plumbline.sealing.control.Timestamper;
import org.plumbline.testing.Database;

/** Files to seal, and a company's own keys, made once. */
public final class Seals {

    public static final SealWords WORDS = new SealWords("Signed by all parties", "https://portal.example.com");

    private static final CertificateMaker MAKER = new BouncyCastleCertificateMaker();
    private static final Issued ROOT = MAKER.root("Alder & Sons, Builders", Instant.now());
    private static final Issued CERTIFICATE = MAKER.certificate(ROOT, "Alder & Sons, Builders",
            new Places("http://localhost/public/ca/1/crl", "http://localhost/public/ca/1/root"), Instant.now());

    private Seals() {
    }

    public static SigningKey key() {
        return new SigningKey(CERTIFICATE.key(), List.of(CERTIFICATE.certificate(), ROOT.certificate()), Seals::revocations);
    }

    public static Issued root() {
        return ROOT;
    }

    static byte[] revocations() {
        return MAKER.revocations(ROOT, 1, Instant.now(), Instant.now().plusSeconds(7 * 24 * 3600));
    }

    public static DssPdfSealer sealer(Timestamper timestamper) {
        return Database.inject(new DssPdfSealer(), timestamper);
    }

    /** A PDF of some pages. */
    public static Path pdf(Path folder, int pages) throws IOException {
        Path file = folder.resolve("plain-" + pages + ".pdf");
        try (OutputStream out = Files.newOutputStream(file); Document document = new Document()) {
            PdfWriter.getInstance(document, out);
            document.open();
            for (int page = 1; page <= pages; page++) {
                document.add(new Paragraph("Contract, page " + page + ": the kitchen is built as drawn."));
                document.newPage();
            }
        }
        return file;
    }

    /** One byte of a copy is another: of the first page's content. */
    public static Path flipped(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        return Files.write(file.resolveSibling("flipped-" + file.getFileName()), bytes);
    }

    public static Path appended(Path file, String tail) throws IOException {
        Path copy = file.resolveSibling("appended-" + file.getFileName());
        Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return Files.writeString(copy, tail, java.nio.file.StandardOpenOption.APPEND);
    }
}
