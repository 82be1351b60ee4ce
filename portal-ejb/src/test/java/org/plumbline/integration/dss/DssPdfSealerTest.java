package org.plumbline.integration.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.integration.bouncycastle.TimestampService;
import org.plumbline.sealing.control.SigningKey;
import org.plumbline.sealing.control.Timestamper;
import org.plumbline.sealing.entity.SealLevel;
import org.plumbline.shared.RejectedInputException;

/** What the adapter seals, judged by the library's own reports. */
class DssPdfSealerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void sealsByAddingToTheEnd() throws IOException {
        Path plain = Seals.pdf(folder, 3);
        Path sealed = folder.resolve("sealed.pdf");
        assertThat(seal(plain, sealed, TimestampService.none())).isEqualTo(SealLevel.B_B);
        byte[] before = Files.readAllBytes(plain);
        assertThat(Arrays.copyOf(Files.readAllBytes(sealed), before.length)).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed))).isEqualTo("rw-------");
        Reports reports = reports(sealed, Seals.key());
        String first = reports.getSimpleReport().getFirstSignatureId();
        assertThat(reports.getSimpleReport().getIndication(first)).as(reports.getXmlSimpleReport()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(reports.getSimpleReport().getSignatureFormat(first)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(reports.getDiagnosticData().getSignatureById(first).getPDFRevision().getSubFilter())
                .isEqualTo("ETSI.CAdES.detached");
        assertThat(reports.getDiagnosticData().getSignatureById(first).getDigestAlgorithm().getName()).isEqualTo("SHA256");
        assertThat(reports.getDiagnosticData().getSignatureById(first).getReason()).isEqualTo(Seals.WORDS.reason());
    }

    @Test
    void twoSealsHoldBesideEachOther() throws IOException {
        Path once = folder.resolve("once.pdf");
        Path twice = folder.resolve("twice.pdf");
        seal(Seals.pdf(folder, 1), once, TimestampService.none());
        seal(once, twice, TimestampService.none());
        Reports reports = reports(twice, Seals.key());
        assertThat(reports.getSimpleReport().getSignatureIdList()).hasSize(2)
                .allMatch(id -> reports.getSimpleReport().getIndication(id) == Indication.TOTAL_PASSED);
    }

    @Test
    void aFlippedByteIsFound() throws IOException {
        Path sealed = folder.resolve("sealed.pdf");
        seal(Seals.pdf(folder, 1), sealed, TimestampService.none());
        Reports reports = reports(Seals.flipped(sealed, 200), Seals.key());
        assertThat(reports.getSimpleReport().getIndication(reports.getSimpleReport().getFirstSignatureId())).isEqualTo(Indication.TOTAL_FAILED);
    }

    @Test
    void aTimestampServiceConfirmsTheTime() throws IOException {
        Path sealed = folder.resolve("sealed.pdf");
        try (TimestampService service = new TimestampService()) {
            SealLevel level = seal(Seals.pdf(folder, 1), sealed, service.asked(PATIENCE));
            Reports reports = reports(sealed, Seals.key(), service);
            String first = reports.getSimpleReport().getFirstSignatureId();
            assertThat(reports.getSimpleReport().getIndication(first)).as(reports.getXmlSimpleReport()).isEqualTo(Indication.TOTAL_PASSED);
            assertThat(reports.getDiagnosticData().getTimestampList()).hasSize(1);
            assertThat(level).isEqualTo(SealLevel.B_LT);
            assertThat(reports.getSimpleReport().getSignatureFormat(first)).isEqualTo(SignatureLevel.PAdES_BASELINE_LT);
        }
    }

    @Test
    void withoutListItStaysAtATimestamp() throws IOException {
        Path sealed = folder.resolve("sealed.pdf");
        SigningKey key = new SigningKey(Seals.key().key(), Seals.key().chain(), null);
        try (TimestampService service = new TimestampService()) {
            assertThat(Seals.sealer(service.asked(PATIENCE)).seal(Seals.pdf(folder, 1), sealed, key, Seals.WORDS)).isEqualTo(SealLevel.B_T);
            Reports reports = reports(sealed, Seals.key(), service);
            assertThat(reports.getSimpleReport().getSignatureFormat(reports.getSimpleReport().getFirstSignatureId()))
                    .isEqualTo(SignatureLevel.PAdES_BASELINE_T);
        }
    }

    @Test
    void whereNobodyConfirmsTheTimeItSealsWithoutAndRaisesLater() throws IOException {
        Path sealed = folder.resolve("sealed.pdf");
        Path raised = folder.resolve("raised.pdf");
        try (TimestampService service = new TimestampService()) {
            service.breaks();
            assertThat(seal(Seals.pdf(folder, 1), sealed, service.asked(PATIENCE))).isEqualTo(SealLevel.B_B);
            assertThat(Seals.sealer(service.asked(PATIENCE)).raise(sealed, raised, Seals.key())).isEqualTo(SealLevel.B_B);
            assertThat(raised).doesNotExist();
            service.hangs();
            assertThat(seal(Seals.pdf(folder, 1), sealed, service.asked(Duration.ofMillis(50)))).isEqualTo(SealLevel.B_B);
        }
        try (TimestampService service = new TimestampService()) {
            assertThat(Seals.sealer(service.asked(PATIENCE)).raise(sealed, raised, Seals.key())).isEqualTo(SealLevel.B_LT);
            byte[] before = Files.readAllBytes(sealed);
            assertThat(Arrays.copyOf(Files.readAllBytes(raised), before.length)).isEqualTo(before);
            Reports reports = reports(raised, Seals.key(), service);
            assertThat(reports.getSimpleReport().getIndication(reports.getSimpleReport().getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        }
    }

    @Test
    void aTimeCountsOnlyWhenItIsOneAndSignedByWhomItNames() throws IOException {
        Path sealed = folder.resolve("sealed.pdf");
        try (TimestampService service = new TimestampService()) {
            service.forges();
            assertThat(seal(Seals.pdf(folder, 1), sealed, service.asked(PATIENCE))).as("signed by nobody").isEqualTo(SealLevel.B_B);
            service.boasts();
            assertThat(seal(Seals.pdf(folder, 1), sealed, service.asked(PATIENCE))).as("too much").isEqualTo(SealLevel.B_B);
            service.recovers();
            service.isOff(Duration.ofMinutes(-11));
            assertThat(seal(Seals.pdf(folder, 1), sealed, service.asked(PATIENCE))).as("long ago").isEqualTo(SealLevel.B_B);
            service.isOff(Duration.ofMinutes(-1));
            assertThat(seal(Seals.pdf(folder, 1), sealed, service.asked(PATIENCE))).isEqualTo(SealLevel.B_LT);
        }
    }

    @Test
    void aTokenThatFindsNoRoomLeavesTheSealWithoutIt() throws IOException {
        Path sealed = folder.resolve("sealed.pdf");
        try (TimestampService service = new TimestampService()) {
            service.sendsCertificates(60);
            assertThat(seal(Seals.pdf(folder, 1), sealed, service.asked(PATIENCE))).isEqualTo(SealLevel.B_B);
            Reports reports = reports(sealed, Seals.key());
            assertThat(reports.getSimpleReport().getIndication(reports.getSimpleReport().getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        }
    }

    /** What another program says, where it is installed. */
    @Test
    void popplerFindsItValidAndTrusted() throws Exception {
        assumeTrue(Stream.of("pdfsig", "certutil").allMatch(program -> Files.isExecutable(Path.of("/usr/bin", program))), "needs poppler-utils and libnss3-tools");
        Path sealed = folder.resolve("sealed.pdf");
        seal(Seals.pdf(folder, 2), sealed, TimestampService.none());
        Path root = Files.write(folder.resolve("root.cer"), Seals.root().certificate().getEncoded());
        String store = "sql:" + Files.createDirectory(folder.resolve("nss"));
        said("certutil", "-N", "-d", store, "--empty-password");
        said("certutil", "-A", "-d", store, "-n", "root", "-t", "C,C,C", "-i", root.toString());
        assertThat(said("pdfsig", "-nssdir", store, sealed.toString())).contains("ETSI.CAdES.detached", "Signature is Valid", "Certificate is Trusted",
                "Total document signed", "SHA-256");
        assertThat(said("pdfsig", "-nssdir", store, Seals.flipped(sealed, 200).toString())).doesNotContain("Signature is Valid");
        assertThat(said("pdfsig", "-nssdir", store, Seals.appended(sealed, "x").toString())).contains("Not total document signed");
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void refusesWhatIsNoPdf() throws IOException {
        Path text = Files.writeString(folder.resolve("text.pdf"), "%PDF-1.4\nnothing of one");
        assertThatThrownBy(() -> seal(text, folder.resolve("sealed.pdf"), TimestampService.none())).isInstanceOf(RejectedInputException.class)
                .hasMessage("seal.unreadable");
    }

    @Test
    void theListOfARootSaysWhatItShould() throws Exception {
        X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(Seals.revocations()));
        list.verify(Seals.root().certificate().getPublicKey());
        assertThat(list.getRevokedCertificates()).isNull();
        assertThat(list.getNextUpdate()).isAfter(list.getThisUpdate());
        assertThat(list.getExtensionValue("2.5.29.20")).as("number").isNotNull();
        var certificate = Seals.key().certificate();
        certificate.verify(Seals.root().certificate().getPublicKey());
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(Seals.root().certificate().getBasicConstraints()).as("path length").isZero();
        assertThat(certificate.getKeyUsage()).startsWith(true, true, false);
        assertThat(Seals.root().certificate().getKeyUsage()[5]).as("signs certificates").isTrue();
    }

    private static SealLevel seal(Path plain, Path sealed, Timestamper timestamper) throws IOException {
        return Seals.sealer(timestamper).seal(plain, sealed, Seals.key(), Seals.WORDS);
    }

    private static Reports reports(Path file, SigningKey key, TimestampService... services) {
        CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
        roots.addCertificate(new CertificateToken(key.chain().get(1)));
        Arrays.stream(services).forEach(service -> roots.addCertificate(new CertificateToken(service.certificate())));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(roots);
        verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(Seals.revocations())));
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file.toFile()));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument();
    }
}
