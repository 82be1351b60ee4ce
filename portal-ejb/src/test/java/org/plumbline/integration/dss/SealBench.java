package org.plumbline.integration.dss;

import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.integration.bouncycastle.TimestampService;
import org.plumbline.sealing.control.SealReader;
import org.plumbline.sealing.control.Timestamper;

/**
 * How long a seal takes, and files to try other programs on; not a test, hence of a name that is not run by itself:
 * {@code mvn -pl portal-ejb test -Dtest=SealBench -Dplumbline.bench.folder=/tmp/seal}.
 */
class SealBench {

    private static final int RUNS = 40;
    private static final int PAGES = 20;
    private static final int LARGE = 50_000_000;
    private static final Path FOLDER = Path.of(System.getProperty("plumbline.bench.folder", "target/seal"));

    private int runs = RUNS;
    private final List<String> told = new ArrayList<>();

    @Test
    void measures() throws Exception {
        Files.createDirectories(FOLDER);
        Path plain = Seals.pdf(FOLDER, PAGES);
        Path sealed = FOLDER.resolve("sealed.pdf");
        measure("seal of 20 pages, B-B", () -> seal(plain, sealed, TimestampService.none()));
        SealReader reader = new DssSealReader();
        measure("check of it", () -> reader.read(sealed));
        try (TimestampService service = new TimestampService()) {
            Timestamper asked = service.asked(Duration.ofSeconds(30));
            measure("seal of 20 pages, B-LT, service on this machine", () -> seal(plain, FOLDER.resolve("long-term.pdf"), asked));
        }
        Path large = large();
        long before = used();
        runs = 5;
        measure("seal of 50 MB", () -> seal(large, FOLDER.resolve("large-sealed.pdf"), TimestampService.none()));
        measure("check of it", () -> reader.read(FOLDER.resolve("large-sealed.pdf")));
        told.add("heap after, MB more: " + (used() - before) / 1_000_000);
        Files.delete(large);
        Files.delete(FOLDER.resolve("large-sealed.pdf"));
        Seals.flipped(sealed, 200);
        Seals.appended(sealed, "x");
        Files.write(FOLDER.resolve("root.cer"), Seals.root().certificate().getEncoded());
        Files.writeString(FOLDER.resolve("dss-report.xml"), report(sealed));
        Files.write(FOLDER.resolve("figures.txt"), told);
    }

    private interface Work {

        void run() throws Exception;
    }

    private void measure(String what, Work work) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - start) / 1000);
        }
        long first = times.get(0);
        Collections.sort(times);
        told.add(what + ", ms: first " + first / 1000 + ", median " + times.get(runs / 2) / 1000 + ", longest " + times.get(runs - 1) / 1000);
    }

    private static void seal(Path plain, Path sealed, Timestamper timestamper) throws Exception {
        Seals.sealer(timestamper).seal(plain, sealed, Seals.key(), Seals.WORDS);
    }

    /** A page, and a stream nobody reads. */
    private static Path large() throws Exception {
        byte[] noise = new byte[LARGE];
        new Random(1).nextBytes(noise);
        StringBuilder head = new StringBuilder("%PDF-1.7\n");
        List<Integer> places = new ArrayList<>();
        for (String object : List.of("<</Type/Catalog/Pages 2 0 R/Extra 4 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>>>")) {
            places.add(head.length());
            head.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        places.add(head.length());
        head.append("4 0 obj\n<</Length ").append(LARGE).append(">>\nstream\n");
        StringBuilder tail = new StringBuilder("\nendstream\nendobj\n");
        int start = head.length() + LARGE + tail.length();
        tail.append("xref\n0 5\n0000000000 65535 f \n");
        places.forEach(place -> tail.append(String.format("%010d 00000 n \n", place)));
        tail.append("trailer\n<</Root 1 0 R/Size 5>>\nstartxref\n").append(start).append("\n%%EOF\n");
        Path file = FOLDER.resolve("large.pdf");
        try (var out = Files.newOutputStream(file)) {
            out.write(head.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            out.write(noise);
            out.write(tail.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        return file;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String report(Path sealed) {
        CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
        roots.addCertificate(new CertificateToken(Seals.root().certificate()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(roots);
        verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(Seals.revocations())));
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(sealed.toFile()));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getXmlSimpleReport();
    }
}
