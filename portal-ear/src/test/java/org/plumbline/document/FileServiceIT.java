package org.plumbline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.shared.Audience.EVERYBODY;
import static org.plumbline.shared.Audience.STAFF;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.document.boundary.FileJudgingTimer;
import org.plumbline.document.boundary.FileProofTimer;
import org.plumbline.document.boundary.FileService;
import org.plumbline.document.boundary.FileUpkeep;
import org.plumbline.document.boundary.FileView;
import org.plumbline.document.boundary.UploadOffer;
import org.plumbline.document.boundary.UploadPiece;
import org.plumbline.document.boundary.UploadService;
import org.plumbline.document.boundary.UploadView;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.house.Waiting;
import org.plumbline.house.inside.InContainer;
import org.plumbline.messaging.boundary.AttachmentView;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.Post;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.messaging.boundary.Span;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.StaffRole;

/** Files on a real server: piece by piece, judged, used once, and given to whom they are for. */
class FileServiceIT extends InContainer {

    private static final byte[] PLAN = plan(400_003);

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private UploadService uploads;

    @EJB
    private FileService files;

    @EJB
    private FileJudgingTimer judging;

    @EJB
    private FileUpkeep upkeep;

    @EJB
    private FileProofTimer proof;

    @Inject
    private DocumentStore store;

    @EJB
    private RoomService rooms;

    @Inject
    private CurrentActor current;

    private Actor owner;
    private Actor ana;
    private long project;

    @BeforeEach
    void aProject() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        project = projects.create(new ProjectDraft("Files " + Secrets.digits(9), "America/Chicago", 0));
        ana = Actor.client(owner.companyId(), 5, 0, Map.of(project, ParticipantRole.CLIENT));
    }

    @Test
    void takesAFileInPiecesAndGoesOnWhereItStopped() throws Exception {
        UploadView begun = begin(owner, "Plan.pdf", PLAN);
        assertThat(take(owner, begun.id(), 0, 100_000).received()).isEqualTo(100_000);
        assertThatThrownBy(() -> take(owner, begun.id(), 0, 100_000)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> take(owner, begun.id(), 100_001, 200_000)).isInstanceOf(ConflictException.class);
        assertThat(uploads.view(owner, begun.id()).received()).isEqualTo(100_000);
        UploadView broken = uploads.take(owner, begun.id(), new UploadPiece(100_000, cutOff(100_000, 150_000), 200_000, null));
        assertThat(broken.received()).as("what came before the connection broke is kept").isEqualTo(150_000);
        assertThatThrownBy(() -> uploads.take(owner, begun.id(), new UploadPiece(150_000, cutOff(150_000, 160_000), 50_000, "0".repeat(64))))
                .as("not what was announced").isInstanceOf(ConflictException.class);
        UploadView whole = take(owner, begun.id(), 150_000, PLAN.length);
        assertThat(whole.file().sha256()).isEqualTo(sha256(PLAN));
        assertThat(whole.file().mediaType()).isEqualTo("application/pdf");
        assertThat(uploads.view(owner, begun.id()).file().id()).as("asked again").isEqualTo(whole.file().id());
        assertThat(take(owner, begun.id(), 150_000, PLAN.length).file().id()).as("sent again").isEqualTo(whole.file().id());
        FileView judged = judged(owner, whole.file().id());
        assertThat(judged.width()).isZero();
        assertThat(read(owner, judged.id(), 0, Long.MAX_VALUE)).isEqualTo(PLAN);
        assertThat(read(owner, judged.id(), 262_140, 10)).isEqualTo(Arrays.copyOfRange(PLAN, 262_140, 262_150));
    }

    @Test
    void refusesWhatMayNotBeKeptAndKeepsNothingOfIt() {
        assertThatThrownBy(() -> uploads.begin(owner, project, new UploadOffer("page.html", "text/html", 10))).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> uploads.begin(owner, project, new UploadOffer("plan.pdf", null, 0))).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> uploads.begin(owner, project, new UploadOffer("plan.pdf", null, 51 * 1024 * 1024))).isInstanceOf(RejectedInputException.class);
        byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        UploadView begun = begin(owner, "plan.pdf", page);
        assertThatThrownBy(() -> uploads.take(owner, begun.id(), new UploadPiece(0, new ByteArrayInputStream(page), page.length, null)))
                .isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> uploads.view(owner, begun.id())).isInstanceOf(NotFoundException.class);
        byte[] longPage = Arrays.copyOf(page, 30_000);
        UploadView inPieces = begin(owner, "plan.pdf", longPage);
        uploads.take(owner, inPieces.id(), new UploadPiece(0, new ByteArrayInputStream(longPage), 20_000, null));
        InputStream rest = new ByteArrayInputStream(longPage, 20_000, 10_000);
        assertThatThrownBy(() -> uploads.take(owner, inPieces.id(), new UploadPiece(20_000, rest, 10_000, null)))
                .as("judged by what it is when it is whole").isInstanceOf(RejectedInputException.class);
    }

    @Test
    void makesNoRowsOfCrumbs() {
        UploadView begun = begin(owner, "Plan.pdf", PLAN);
        assertThatThrownBy(() -> take(owner, begun.id(), 0, 16_383)).as("announced as a crumb").isInstanceOf(ConflictException.class);
        UploadView broken = uploads.take(owner, begun.id(), new UploadPiece(0, cutOff(0, 16_383), 200_000, null));
        assertThat(broken.received()).as("broken off as one").isZero();
        assertThat(take(owner, begun.id(), 0, PLAN.length - 3).received()).isEqualTo(PLAN.length - 3);
        assertThat(take(owner, begun.id(), PLAN.length - 3, PLAN.length).file()).as("the last may be one").isNotNull();
    }

    @Test
    void showsPicturesUprightAndWithoutWhatACameraNoted() throws Exception {
        FileView photo = send(owner, "IMG_1.jpg", Snapshot.photo().readAllBytes());
        assertThat(judged(owner, photo.id())).extracting(FileView::width, FileView::height).containsExactly(900, 600);
        try (InputStream full = files.preview(owner, photo.id(), false).stream(); InputStream small = files.preview(owner, photo.id(), true).stream()) {
            assertThat(full.readAllBytes()).startsWith(0xFF, 0xD8).hasSizeGreaterThan(small.readAllBytes().length);
        }
        FileView plan = send(owner, "plan.pdf", PLAN);
        judged(owner, plan.id());
        assertThatThrownBy(() -> files.preview(owner, plan.id(), true)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void givesAFileToWhomItsRoomIsForAndToNobodyBefore() throws Exception {
        long draft = judged(ana, send(ana, "draft.pdf", PLAN).id()).id();
        assertThatThrownBy(() -> files.view(owner, draft)).as("not sent yet").isInstanceOf(NotFoundException.class);
        long shared = judged(owner, send(owner, "for-all.pdf", PLAN).id()).id();
        long internal = judged(owner, send(owner, "our-costs.pdf", PLAN).id()).id();
        MessageView said = rooms.post(owner, project, EVERYBODY, new Post("k1", "", 0, List.of(shared)));
        assertThat(said.files()).extracting(AttachmentView::name).containsExactly("for-all.pdf");
        rooms.post(owner, project, STAFF, new Post("k2", "Do not show", 0, List.of(internal)));
        assertThat(rooms.post(owner, project, EVERYBODY, new Post("k1", "", 0, List.of(shared))).files()).as("sent twice").hasSize(1);
        assertThatThrownBy(() -> rooms.post(owner, project, EVERYBODY, new Post("k3", "", 0, List.of(internal)))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> rooms.post(owner, project, EVERYBODY, new Post("k4", "", 0, List.of(draft)))).as("somebody else's")
                .isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> rooms.post(owner, project, EVERYBODY, new Post("k5", "", 0))).isInstanceOf(RejectedInputException.class);

        assertThat(read(ana, shared, 0, 5)).isEqualTo(Arrays.copyOf(PLAN, 5));
        assertThatThrownBy(() -> files.view(ana, internal)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> files.read(ana, internal, 0, 5)).isInstanceOf(NotFoundException.class);
        assertThat(rooms.open(ana, project, EVERYBODY, Span.newest(50)).toString()).contains("for-all.pdf").doesNotContain("our-costs");
        for (Actor stranger : List.of(Actor.anonymous(), Actor.client(owner.companyId(), 6, 0, Map.of(project + 1, ParticipantRole.CLIENT)),
                Actor.client(owner.companyId(), 6, 0, Map.of(project, ParticipantRole.ARCHITECT)), Actor.staff(77, 1, 0, StaffRole.OWNER),
                Actor.client(77, 5, 0, Map.of(project, ParticipantRole.CLIENT)))) {
            assertThatThrownBy(() -> files.view(stranger, shared)).as(stranger.reference()).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> files.read(stranger, shared, 0, 5)).as(stranger.reference()).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> uploads.begin(stranger, project, new UploadOffer("a.pdf", null, 5))).as(stranger.reference())
                    .isInstanceOf(NotFoundException.class);
        }
        rooms.retract(owner, project, EVERYBODY, said.number());
        assertThatThrownBy(() -> files.view(ana, shared)).as("taken back").isInstanceOf(NotFoundException.class);
        assertThat(rooms.after(ana, project, EVERYBODY, 0, 5)).allSatisfy(message -> assertThat(message.files()).isEmpty());
    }

    @Test
    void anotherPersonsUploadIsNone() {
        UploadView begun = begin(ana, "plan.pdf", PLAN);
        assertThatThrownBy(() -> uploads.view(owner, begun.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> take(owner, begun.id(), 0, 10)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> uploads.cancel(owner, begun.id())).isInstanceOf(NotFoundException.class);
        Actor shutOut = Actor.client(owner.companyId(), 5, 0, Map.of());
        assertThatThrownBy(() -> take(shutOut, begun.id(), 0, 10)).as("has lost the project").isInstanceOf(NotFoundException.class);
        uploads.cancel(ana, begun.id());
        assertThatThrownBy(() -> uploads.view(ana, begun.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void letsNobodyHaveTooManyOnTheirWay() {
        Actor busy = Actor.client(owner.companyId(), Long.parseLong(Secrets.digits(9)), 0, Map.of(project, ParticipantRole.CLIENT));
        for (int i = 0; i < 20; i++) {
            begin(busy, "plan" + i + ".pdf", PLAN);
        }
        assertThatThrownBy(() -> begin(busy, "one-more.pdf", PLAN)).isInstanceOf(ConflictException.class);
    }

    @Test
    void forgetsWhatNobodyGoesOnWith() throws Exception {
        UploadView begun = begin(owner, "plan.pdf", PLAN);
        take(owner, begun.id(), 0, 20_000);
        long unused = judged(owner, send(owner, "unused.pdf", PLAN).id()).id();
        long used = judged(owner, send(owner, "used.pdf", PLAN).id()).id();
        rooms.post(owner, project, EVERYBODY, new Post(null, "", 0, List.of(used)));
        upkeep.forget(Instant.now());
        assertThat(uploads.view(owner, begun.id()).received()).isEqualTo(20_000);
        deletesOnlyBytesThatNothingNames(begun.id(), used);
        upkeep.forget(Instant.now().plus(Duration.ofHours(25)));
        assertThatThrownBy(() -> uploads.view(owner, begun.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> files.view(owner, unused)).isInstanceOf(NotFoundException.class);
        assertThat(read(owner, used, 0, 5)).isEqualTo(Arrays.copyOf(PLAN, 5));
    }

    /** A crash left bytes behind; a piece on its way, a file and its preview stay, however old they are. */
    private void deletesOnlyBytesThatNothingNames(long onItsWay, long used) throws Exception {
        long photo = judged(owner, send(owner, "IMG_2.jpg", Snapshot.photo().readAllBytes()).id()).id();
        String orphan = store.write(new ByteArrayInputStream(PLAN), PLAN.length).id();
        upkeep.forgetOrphans(Instant.now());
        store.read(orphan, 0, 1).close();
        upkeep.forgetOrphans(Instant.now().plus(Duration.ofDays(8)));
        assertThatThrownBy(() -> store.read(orphan, 0, 1)).isInstanceOf(NotFoundException.class);
        assertThat(take(owner, onItsWay, 20_000, PLAN.length).file().sha256()).isEqualTo(sha256(PLAN));
        assertThat(read(owner, used, 0, 5)).isEqualTo(Arrays.copyOf(PLAN, 5));
        for (boolean small : new boolean[] {true, false}) {
            files.preview(owner, photo, small).stream().close();
        }
    }

    /** A disk has lost a file: the next night finds it, and tells the owners once. */
    @Test
    void findsWhatWasLostAndTellsOnce() throws Exception {
        long whole = judged(owner, send(owner, "whole.pdf", PLAN).id()).id();
        long lost = judged(owner, send(owner, "lost.pdf", PLAN).id()).id();
        rooms.post(owner, project, EVERYBODY, new Post(null, "", 0, List.of(whole, lost)));
        proof.prove(Instant.now(), Instant.now().plus(Duration.ofHours(1)));
        assertThat(number("select count(*) from stored_file where id in (?, ?) and proven_at is not null and damaged_at is null", whole, lost)).isEqualTo(2);
        store.delete(text("select store_id from stored_file where id = ?", lost));
        proof.prove(Instant.now(), Instant.now().plus(Duration.ofHours(1)));
        assertThat(number("select count(*) from stored_file where id in (?, ?) and damaged_at is not null", whole, lost)).isEqualTo(1);
        long told = number("select count(*) from mail_record where template = 'document/damaged' and company_id in (?, ?)", owner.companyId(), 0);
        assertThat(told).isPositive();
        proof.prove(Instant.now(), Instant.now().plus(Duration.ofHours(1)));
        assertThat(number("select count(*) from mail_record where template = 'document/damaged' and company_id in (?, ?)", owner.companyId(), 0)).isEqualTo(told);
        assertThat(read(owner, whole, 0, 5)).isEqualTo(Arrays.copyOf(PLAN, 5));
        assertThatThrownBy(() -> read(owner, lost, 0, 5)).isInstanceOf(NotFoundException.class);
    }

    private static long number(String query, long one, long other) throws Exception {
        DataSource database = InitialContext.doLookup("jdbc/plumbline");
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, one);
            statement.setLong(2, other);
            ResultSet rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private static String text(String query, long id) throws Exception {
        DataSource database = InitialContext.doLookup("jdbc/plumbline");
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, id);
            ResultSet rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private UploadView begin(Actor actor, String name, byte[] content) {
        return uploads.begin(actor, project, new UploadOffer(name, null, content.length));
    }

    private UploadView take(Actor actor, long id, int from, int to) {
        return uploads.take(actor, id, new UploadPiece(from, new ByteArrayInputStream(PLAN, from, to - from), to - from, null));
    }

    private FileView send(Actor actor, String name, byte[] content) {
        return uploads.send(actor, project, new UploadOffer(name, null, content.length), new ByteArrayInputStream(content));
    }

    private FileView judged(Actor actor, long file) {
        judging.wake();
        Waiting.until("the file to be judged", Duration.ofSeconds(20), () -> "CLEAN".equals(files.view(actor, file).state()));
        return files.view(actor, file);
    }

    private byte[] read(Actor actor, long file, long from, long length) throws IOException {
        try (InputStream content = files.read(actor, file, from, length).stream(); ByteArrayOutputStream all = new ByteArrayOutputStream()) {
            content.transferTo(all);
            return all.toByteArray();
        }
    }

    /** A body whose sender goes away. */
    private static InputStream cutOff(int from, int to) {
        return new SequenceInputStream(new ByteArrayInputStream(PLAN, from, to - from), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the sender went away");
            }
        });
    }

    private static byte[] plan(int size) {
        byte[] bytes = new byte[size];
        new Random(3).nextBytes(bytes);
        byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
