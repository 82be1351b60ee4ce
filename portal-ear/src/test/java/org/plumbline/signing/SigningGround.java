package org.plumbline.signing;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.ClientAccessService;
import org.plumbline.account.boundary.ClientAccessService.Visit;
import org.plumbline.account.boundary.ClientAccessService.Way;
import org.plumbline.account.boundary.SessionService;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.document.boundary.FileJudgingTimer;
import org.plumbline.document.boundary.FileService;
import org.plumbline.document.boundary.FileView;
import org.plumbline.document.boundary.UploadOffer;
import org.plumbline.document.boundary.UploadService;
import org.plumbline.house.Waiting;
import org.plumbline.house.inside.AtOnce;
import org.plumbline.house.inside.InContainer;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.library.boundary.LibraryVersionService;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectBriefingService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.Secrets;
import org.plumbline.signing.boundary.EnvelopeDraft;
import org.plumbline.signing.boundary.EnvelopeDraft.Asked;
import org.plumbline.signing.boundary.NewField;
import org.plumbline.signing.boundary.SignatureDraft;
import org.plumbline.signing.boundary.SignatureService;
import org.plumbline.signing.boundary.SigningDraftService;
import org.plumbline.signing.boundary.SigningFileService;
import org.plumbline.signing.boundary.SigningPreparationService;
import org.plumbline.signing.boundary.SigningService;
import org.plumbline.signing.boundary.Trace;

/** A project with a contract of two pages in its library, and Ana and Ben, who have just proven themselves in their browsers. */
abstract class SigningGround extends InContainer {

    static final String ZONE = "America/Chicago";
    static final String CONSENT = "2026-11-en";
    static final Trace TRACE = new Trace("10.0.0.1", "Mozilla/5.0 (Linux; Android 14)");

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private ParticipantService participants;

    @EJB
    private ClientAccessService access;

    @EJB
    private SessionService sessions;

    @EJB
    private UploadService uploads;

    @EJB
    private FileService uploaded;

    @EJB
    private FileJudgingTimer judging;

    @EJB
    LibraryVersionService versions;

    @EJB
    private ProjectBriefingService briefings;

    @Inject
    private CurrentActor current;

    @EJB
    LibraryService library;

    @EJB
    SigningService signing;

    @EJB
    SigningPreparationService preparation;

    @EJB
    SigningDraftService drafts;

    @EJB
    SignatureService signatures;

    @EJB
    SigningFileService files;

    @Inject
    HeardSignatures heard;

    @Inject
    AtOnce each;

    Actor owner;
    Actor ana;
    Actor ben;
    Actor architect;
    long project;
    long document;

    @BeforeEach
    void aContract() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        project = projects.create(new ProjectDraft("Signing " + Secrets.digits(9), ZONE, 0));
        ana = arrived("Ana Miller", ParticipantRole.CLIENT);
        ben = arrived("Ben Miller", ParticipantRole.CO_OWNER);
        architect = arrived("Cleo Archer", ParticipantRole.ARCHITECT);
        current.set(owner);
        document = library.add(owner, project, "CONTRACT", List.of(clean("The contract"))).get(0);
    }

    private Actor arrived(String name, ParticipantRole role) {
        String email = name.replace(' ', '.').toLowerCase(Locale.ROOT) + '.' + Secrets.digits(9) + "@miller.example";
        participants.invite(project, new InvitationDraft(name, email, "", "en", role));
        Way way = access.redeem(heard.link(email), new Visit(Secrets.token(), "", ""));
        return sessions.authenticate(access.prove(way.attempt(), heard.code(email), "").session()).orElseThrow().actor();
    }

    EnvelopeDraft draft(int anas, int bens, LocalDate until) {
        return new EnvelopeDraft(List.of(new Asked(false, ana.personId(), anas), new Asked(false, ben.personId(), bens)), until, 3);
    }

    /** A request with a signature for each on the second page, and initials and a date for the first. */
    long sent(int anas, int bens, LocalDate until) {
        long id = preparation.prepare(owner, document, library.view(owner, document).current().number(), draft(anas, bens, until));
        place(id);
        drafts.send(owner, id, TRACE);
        return id;
    }

    void place(long id) {
        double down = 0.7;
        for (var signer : signing.view(owner, id).signers()) {
            for (String kind : List.of("SIGNATURE", "INITIALS", "DATE")) {
                drafts.place(owner, id, new NewField(signer.id(), kind, "", 2, 0.1, down));
                down += 0.04;
            }
        }
    }

    /** Everything that comes before the signature. */
    void ceremony(Actor who, long id) {
        signatures.open(who, id, TRACE);
        signatures.consent(who, id, CONSENT, TRACE);
        signatures.read(who, id, TRACE);
    }

    SignatureDraft typed(Actor who, long id, String name) {
        return new SignatureDraft("TYPED", name, null, marks(who, id));
    }

    SignatureDraft withoutMarks(String name) {
        return new SignatureDraft("TYPED", name, null, Map.of());
    }

    SignatureDraft drawn(Actor who, long id, String name) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 300, BufferedImage.TYPE_INT_ARGB), "png", png);
        return new SignatureDraft("DRAWN", name, png.toByteArray(), marks(who, id));
    }

    private Map<Long, String> marks(Actor who, long id) {
        Map<Long, String> marks = new HashMap<>();
        signing.view(who, id).fields().forEach(field -> marks.put(field.id(), "true"));
        return marks;
    }

    void renew() throws IOException {
        versions.add(owner, document, clean("Another contract " + Secrets.digits(9)), "");
    }

    /** What a first page says somebody has to do. */
    List<String> needs(Actor reader) {
        current.set(reader);
        List<String> keys = briefings.overview(project).needs().stream().map(line -> line.key()).toList();
        current.set(owner);
        return keys;
    }

    long clean(String words) {
        byte[] content = pdf(words);
        FileView sent = uploads.send(owner, project, new UploadOffer("Contract.pdf", null, content.length), new ByteArrayInputStream(content));
        judging.wake();
        Waiting.until("the file to be judged", Duration.ofSeconds(30), () -> "CLEAN".equals(uploaded.view(owner, sent.id()).state()));
        return sent.id();
    }

    private static byte[] pdf(String words) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Document paper = new Document();
        PdfWriter.getInstance(paper, pdf);
        paper.open();
        paper.add(new Paragraph(words));
        paper.newPage();
        paper.add(new Paragraph("Sign here"));
        paper.close();
        return pdf.toByteArray();
    }

    static long ask(String query) throws Exception {
        DataSource database = InitialContext.doLookup("jdbc/plumbline");
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void change(String update) throws Exception {
        DataSource database = InitialContext.doLookup("jdbc/plumbline");
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(update)) {
            statement.executeUpdate();
        }
    }
}
