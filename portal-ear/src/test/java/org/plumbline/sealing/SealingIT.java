package org.plumbline.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.house.Waiting;
import org.plumbline.house.inside.AtOnce;
import org.plumbline.house.inside.InContainer;
import org.plumbline.sealing.boundary.CertificateService;
import org.plumbline.sealing.boundary.GenuineService;
import org.plumbline.sealing.boundary.GenuineView;
import org.plumbline.sealing.control.CompanySeal;
import org.plumbline.sealing.control.SealWords;
import org.plumbline.sealing.control.Sealed;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.StaffRole;
import org.plumbline.shared.TooManyTriesException;

/** Seals on a real server: keys made once, lists and roots for anybody, and what a stranger is told of a file. */
class SealingIT extends InContainer {

    private static final SealWords WORDS = new SealWords("Signed by all parties", "Chicago");
    private static final String BOUNDARY = "a-boundary-of-parts";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @EJB
    private SetUpService setUp;

    @EJB
    private CertificateService certificates;

    @EJB
    private GenuineService genuine;

    @Inject
    private CompanySeal seal;

    @Inject
    private CurrentActor current;

    @Inject
    private AtOnce atOnce;

    private Actor owner;
    private Path folder;

    @BeforeEach
    void aCompany() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        folder = Files.createTempDirectory("sealing-it");
    }

    @AfterEach
    void clean() throws Exception {
        execute("delete from quota_use");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Test
    void keysAreMadeOnceHoweverManyAskAtOnce() throws Exception {
        execute("delete from seal_certificate");
        execute("delete from seal_root");
        atOnce.each(4, owner, () -> {
            certificates.make();
            return null;
        });
        assertThat(count("seal_root")).isEqualTo(1);
        assertThat(count("seal_certificate")).isEqualTo(1);
        byte[] kept = Base64.getDecoder().decode(text("select private_key from seal_root"));
        assertThatThrownBy(() -> KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(kept))).as("sealed").isInstanceOf(InvalidKeySpecException.class);
        assertThat(certificates.view().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void anybodyGetsTheRootAndItsList() throws Exception {
        certificates.make();
        String path = certificates.view().path();
        HttpResponse<byte[]> root = get(path + "/root");
        HttpResponse<byte[]> list = get(path + "/crl");
        assertThat(root.headers().firstValue("Content-Type")).contains("application/pkix-cert");
        assertThat(list.headers().firstValue("Content-Type")).contains("application/pkix-crl");
        assertThat(list.headers().firstValue("Cache-Control")).contains("public, max-age=86400");
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        X509Certificate certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(root.body()));
        X509CRL revoked = (X509CRL) factory.generateCRL(new ByteArrayInputStream(list.body()));
        revoked.verify(certificate.getPublicKey());
        assertThat(get(path + "/crl").body()).as("kept").isEqualTo(list.body());
        execute("update seal_root set list_next = timestamp '2026-01-01 00:00:00'");
        X509CRL next = (X509CRL) factory.generateCRL(new ByteArrayInputStream(get(path + "/crl").body()));
        assertThat(next.getExtensionValue("2.5.29.20")).as("number").isNotEqualTo(revoked.getExtensionValue("2.5.29.20"));
        for (String nothing : List.of("/public/ca/1/root", "/public/ca/x/root", path, path + "/key")) {
            assertThat(get(nothing).statusCode()).as(nothing).isEqualTo(404);
        }
    }

    @Test
    void onlyAnOwnerSeesTheCompanysCertificates() {
        Stream.of(StaffRole.values()).filter(role -> role != StaffRole.OWNER).map(role -> Actor.staff(owner.companyId(), 7, 0, role)).forEach(other -> {
            current.set(other);
            assertThatThrownBy(() -> certificates.view()).as(other.toString()).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> certificates.make()).as(other.toString()).isInstanceOf(NotFoundException.class);
        });
        current.set(Actor.client(owner.companyId(), 5, 0, Map.of()));
        assertThatThrownBy(() -> certificates.view()).isInstanceOf(NotFoundException.class);
        current.set(Actor.anonymous());
        assertThatThrownBy(() -> certificates.view()).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Tag("control")
    void whatWasSealedHereIsGenuineAndNothingOfItIsKept() throws Exception {
        Path plain = Files.write(folder.resolve("plain.pdf"), pdf());
        Path sealed = folder.resolve("sealed.pdf");
        Sealed made = seal.seal(owner.companyId(), plain, sealed, WORDS);
        assertThat(made.level()).isEqualTo("B-B");
        assertThat(made.upgradeOwed()).as("nobody confirms times here").isFalse();
        GenuineView view = genuine.check(sealed);
        assertThat(view.answer()).isEqualTo("GENUINE");
        assertThat(view.known()).isTrue();
        assertThat(view.seals().get(0).by()).isEqualTo("Ridge & Sons");
        assertThat(view.seals().get(0).proof()).isEqualTo("CLAIMED");
        assertThat(view.seals().get(0).root()).isEqualTo(certificates.view().sha256());
        byte[] bytes = Files.readAllBytes(sealed);
        assertThat(posted(bytes)).contains("Genuine", "Ridge &amp; Sons", "Signed by all parties");
        byte[] flipped = bytes.clone();
        flipped[60] ^= 1;
        assertThat(posted(flipped)).contains("Changed after signing");
        ByteArrayOutputStream appended = new ByteArrayOutputStream();
        appended.writeBytes(bytes);
        appended.write('x');
        assertThat(posted(appended.toByteArray())).contains("Changed after signing");
        for (byte[] sent : List.of(flipped, appended.toByteArray())) {
            String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
            assertThat(text("select (select count(*) from stored_file where sha256 = '" + sha256 + "') + (select count(*) from seal_record where sha256 = '"
                    + sha256 + "')")).as("rows of it").isEqualTo("0");
        }
        Waiting.until("nothing is left of files", Duration.ofSeconds(30), () -> leftovers().isEmpty());
    }

    @Test
    void aStrangerIsToldWhatCannotBeTold() throws Exception {
        assertThat(posted(pdf())).contains("Unknown", "bears no seal");
        assertThat(posted("no PDF".getBytes(StandardCharsets.UTF_8))).contains("This is no PDF");
        assertThat(posted(new byte[0])).contains("Choose a PDF first");
        assertThat(posted(encrypted())).contains("This PDF");
        HttpResponse<String> form = http.send(HttpRequest.newBuilder(address("/public/genuine")).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", System.getProperty("plumbline.base-url")).POST(BodyPublishers.ofString("file=a")).build(), BodyHandlers.ofString());
        assertThat(form.statusCode()).as("no file, and no page that would read it").isEqualTo(415);
        Waiting.until("nothing is left of files", Duration.ofSeconds(30), () -> leftovers().isEmpty());
    }

    @Test
    void aNetworkAsksOnlySoOften() throws Exception {
        execute("delete from quota_use");
        for (int i = 0; i < GenuineService.MOST; i++) {
            genuine.admit("127.0.0.1");
        }
        try {
            HttpResponse<String> refused = post(pdf());
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
            assertThat(refused.body()).contains("asked often from your network");
        } catch (IOException e) {
            // a server may cut off whoever sends what it doesn't read
            assertThatThrownBy(() -> genuine.admit("127.0.0.1")).isInstanceOf(TooManyTriesException.class);
        }
    }

    private String posted(byte[] file) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(file);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> post(byte[] file) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return http.send(HttpRequest.newBuilder(address("/public/genuine")).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Origin", System.getProperty("plumbline.base-url")).header("Accept-Language", "en")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())).build(), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
    }

    private static URI address(String path) {
        return URI.create(System.getProperty("plumbline.base-url") + path);
    }

    /** What the portal itself left in the folder of temporary files. */
    private static List<String> leftovers() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("plumbline-(genuine|seal)-" + ProcessHandle.current().pid() + "-.*")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One page, as small as can be. */
    private static byte[] pdf() {
        List<String> objects = List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>>>");
        return document(objects, "");
    }

    /** Protected by a password nobody has told. */
    private static byte[] encrypted() {
        List<String> objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>>>", "<</Filter/Standard/V 1/R 2/P -4/O<" + "41".repeat(32) + ">/U<" + "42".repeat(32) + ">>>"));
        return document(objects, "/Encrypt 4 0 R/ID[<" + "43".repeat(16) + "><" + "43".repeat(16) + ">]");
    }

    private static byte[] document(List<String> objects, String trailer) {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = file.length();
        return file.append(table).append("trailer\n<</Root 1 0 R/Size ").append(objects.size() + 1).append(trailer).append(">>\nstartxref\n").append(start)
                .append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static long count(String table) throws Exception {
        return Long.parseLong(text("select count(*) from " + table));
    }

    private static String text(String query) throws Exception {
        try (Connection connection = database().getConnection(); Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private static void execute(String sql) throws Exception {
        try (Connection connection = database().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DataSource database() throws Exception {
        return InitialContext.doLookup("jdbc/plumbline");
    }
}
