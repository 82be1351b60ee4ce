package org.plumbline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.document.boundary.FileJudgingTimer;
import org.plumbline.document.boundary.FileService;
import org.plumbline.document.boundary.FileView;
import org.plumbline.document.boundary.UploadOffer;
import org.plumbline.document.boundary.UploadService;
import org.plumbline.house.Waiting;
import org.plumbline.house.inside.InContainer;
import org.plumbline.library.boundary.DocumentDraft;
import org.plumbline.library.boundary.DocumentQuery;
import org.plumbline.library.boundary.DocumentRow;
import org.plumbline.library.boundary.DocumentView;
import org.plumbline.library.boundary.LibraryFileService;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.library.boundary.LibrarySharingService;
import org.plumbline.library.boundary.LibraryVersionService;
import org.plumbline.library.boundary.SharingView;
import org.plumbline.library.boundary.ShowDraft;
import org.plumbline.library.boundary.VersionRow;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectBriefingService;
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

/** Documents on a real server: added, shown to some and to nobody else, renewed and brought back. */
class LibraryServiceIT extends InContainer {

    private static final DocumentQuery ALL = new DocumentQuery("", null, "", "", 1);
    private static final ShowDraft TO_CLIENTS = new ShowDraft("CLIENT", null, Set.of());
    private static final ShowDraft TO_NOBODY = new ShowDraft("INTERNAL", null, Set.of());

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private ParticipantService participants;

    @EJB
    private ProjectBriefingService briefings;

    @EJB
    private UploadService uploads;

    @EJB
    private FileService files;

    @EJB
    private FileJudgingTimer judging;

    @EJB
    private LibraryService library;

    @EJB
    private LibraryVersionService versions;

    @EJB
    private LibrarySharingService sharing;

    @EJB
    private LibraryFileService bytes;

    @Inject
    private CurrentActor current;

    private Actor owner;
    private Actor field;
    private Actor ana;
    private Actor architect;
    private long project;

    @BeforeEach
    void aProject() throws Exception {
        owner = Ground.of(setUp).owner();
        field = Actor.staff(owner.companyId(), owner.personId(), 0, StaffRole.FIELD);
        current.set(owner);
        project = projects.create(new ProjectDraft("Library " + Secrets.digits(9), "America/Chicago", 0));
        for (ParticipantRole role : List.of(ParticipantRole.CLIENT, ParticipantRole.ARCHITECT)) {
            participants.invite(project, new InvitationDraft(role + " One", role + "." + Secrets.digits(9) + "@miller.example", "", "en", role));
        }
        ana = Actor.client(owner.companyId(), person(ParticipantRole.CLIENT), 0, Map.of(project, ParticipantRole.CLIENT));
        architect = Actor.client(owner.companyId(), person(ParticipantRole.ARCHITECT), 0, Map.of(project, ParticipantRole.ARCHITECT));
    }

    @Test
    void keepsVersionsThatFollowEachOtherWithoutAGap() throws Exception {
        long plan = add(owner, "PLAN", "Ground floor.pdf", "one");
        long first = fileOf(plan);
        renew(plan, "Ground floor b.pdf", "two", "Door moved");
        assertThatThrownBy(() -> renew(plan, "again.pdf", "two", "")).isInstanceOf(ConflictException.class).hasMessageContaining("same");
        assertThatThrownBy(() -> renew(plan, "again.pdf", "one", "")).as("an old one").isInstanceOf(ConflictException.class);
        versions.restore(owner, plan, 1, "");
        assertThatThrownBy(() -> versions.restore(owner, plan, 3, "")).as("current").isInstanceOf(ConflictException.class);
        DocumentView view = library.view(owner, plan);
        assertThat(view.title()).isEqualTo("Ground floor");
        assertThat(view.versions()).extracting(VersionRow::number).containsExactly(3, 2, 1);
        assertThat(view.versions()).extracting(VersionRow::current).containsExactly(true, false, false);
        assertThat(view.versions()).extracting(VersionRow::restored).containsExactly(1, 0, 0);
        assertThat(view.versions().get(0).sha256()).isEqualTo(view.versions().get(2).sha256()).isNotEqualTo(view.versions().get(1).sha256());
        assertThat(view.versions().get(1)).extracting(VersionRow::note, VersionRow::author).containsExactly("Door moved", "Maria Lopez");
        assertThat(read(owner, plan, 3)).isEqualTo(pdf("one"));
        assertThat(read(owner, plan, 2)).isEqualTo(pdf("two"));
        assertThat(files.view(owner, first).state()).isEqualTo("CLEAN");
    }

    @Test
    void showsWhatWasSharedToWhomItWasSharedAndNobodyElse() throws Exception {
        long permit = add(owner, "PERMIT", "Permit.pdf", "permit");
        long waiver = add(owner, "LIEN_WAIVER", "Our secret waiver.pdf", "waiver");
        long fromTheField = add(field, "PERMIT", "From the field.pdf", "field");
        assertThat(titles(owner)).containsExactlyInAnyOrder("Permit", "Our secret waiver", "From the field");
        assertThat(titles(ana)).containsExactly("Permit");
        assertThat(titles(architect)).isEmpty();
        assertThat(sees(ana, permit)).isTrue();
        for (Actor stranger : strangers()) {
            assertThat(sees(stranger, permit)).as(stranger.toString()).isFalse();
            assertThat(sees(stranger, waiver)).as(stranger.toString()).isFalse();
        }
        assertThat(sees(ana, waiver)).isFalse();
        assertThat(sees(ana, fromTheField)).as("who may not share does not").isFalse();
        long file = fileOf(permit);
        assertThatThrownBy(() -> files.view(ana, file)).as("past the library").isInstanceOf(NotFoundException.class);

        sharing.show(owner, waiver, new ShowDraft("CHOSEN", null, Set.of(architect.personId(), 4711L)));
        assertThat(titles(architect)).containsExactly("Our secret waiver");
        assertThat(sees(ana, waiver)).isFalse();
        assertThat(sharing.view(owner, waiver).people()).filteredOn(SharingView.Person::chosen).extracting(SharingView.Person::clientId)
                .containsExactly(architect.personId());
        Actor gone = Actor.client(owner.companyId(), architect.personId(), 0, Map.of());
        assertThat(sees(gone, waiver)).as("has lost the project").isFalse();

        sharing.show(owner, permit, TO_NOBODY);
        assertThat(sees(ana, permit)).as("taken back").isFalse();
        assertThat(titles(ana)).isEmpty();
        assertThat(titles(ana, "permit")).as("nor is it found").isEmpty();
    }

    @Test
    void endsASharingInTimeAndShowsNothingFromBeforeIt() throws Exception {
        long other = add(owner, "OTHER", "Costs.pdf", "with our margin");
        renew(other, "Costs.pdf", "without", "Cleaned");
        sharing.show(owner, other, new ShowDraft("CLIENT", LocalDate.now().plusDays(2), Set.of()));
        assertThat(library.view(ana, other).versions()).extracting(VersionRow::number).containsExactly(2);
        assertThatThrownBy(() -> bytes.read(ana, other, 1, 0, 9)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> library.see(ana, other, 1)).isInstanceOf(NotFoundException.class);
        assertThat(read(ana, other, 2)).isEqualTo(pdf("without"));
        assertThat(library.view(owner, other).sharedUntil()).isAfter(Instant.now().plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> sharing.show(owner, other, new ShowDraft("CLIENT", LocalDate.now().minusDays(2), Set.of())))
                .isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> sharing.show(owner, other, new ShowDraft("CHOSEN", null, Set.of(4711L)))).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> sharing.show(owner, other, new ShowDraft("EVERYBODY", null, Set.of()))).isInstanceOf(RejectedInputException.class);
    }

    @Test
    void tellsWhoSawAnOlderVersionOfTheNextOne() throws Exception {
        long plan = add(owner, "PLAN", "Roof.pdf", "r1");
        assertThat(news(ana)).containsExactly("library_briefing.fresh");
        assertThat(news(architect)).isEmpty();
        library.see(ana, plan, 1);
        library.see(ana, plan, 1);
        assertThat(news(ana)).isEmpty();
        renew(plan, "Roof.pdf", "r2", "Skylight");
        assertThat(news(ana)).containsExactly("library_briefing.version");
        assertThat(library.list(ana, project, ALL).page().rows()).extracting(DocumentRow::news).containsExactly(2);
        assertThat(library.view(ana, plan).seen()).isEqualTo(1);
        library.see(ana, plan, 2);
        assertThat(library.list(ana, project, ALL).page().rows()).extracting(DocumentRow::news).containsExactly(0);
        sharing.show(owner, plan, TO_NOBODY);
        assertThat(news(ana)).isEmpty();
    }

    @Test
    void letsOnlyThoseChangeThingsWhoMay() throws Exception {
        long permit = add(owner, "PERMIT", "Permit.pdf", "permit");
        long edition = library.view(owner, permit).edition();
        DocumentDraft draft = new DocumentDraft("PERMIT", "Building permit", "B-17", "City", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), edition);
        library.describe(field, permit, draft);
        assertThat(titles(owner, "b-17 city")).containsExactly("Building permit");
        assertThatThrownBy(() -> library.describe(owner, permit, draft)).as("changed meanwhile").isInstanceOf(ConflictException.class);
        List<Actor> others = new ArrayList<>(strangers());
        others.addAll(List.of(ana, architect));
        for (Actor other : others) {
            assertThatThrownBy(() -> library.describe(other, permit, draft)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> sharing.show(other, permit, TO_CLIENTS)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> versions.restore(other, permit, 1, "")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> library.add(other, project, "PERMIT", List.of(1L))).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> sharing.show(field, permit, TO_NOBODY)).isInstanceOf(NotFoundException.class);
        long next = clean(field, "Permit.pdf", "next");
        assertThatThrownBy(() -> versions.add(field, permit, next, "")).as("it would be shown").isInstanceOf(NotFoundException.class);
        long used = fileOf(permit);
        assertThatThrownBy(() -> library.add(owner, project, "PERMIT", List.of(used))).as("used before").isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> library.add(owner, project, "PERMIT", List.of(4711L))).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> library.add(owner, project, "LETTER", List.of(next))).isInstanceOf(RejectedInputException.class);
    }

    private List<Actor> strangers() {
        return List.of(Actor.anonymous(), Actor.client(owner.companyId(), ana.personId(), 0, Map.of(project + 1, ParticipantRole.CLIENT)),
                Actor.staff(77, 1, 0, StaffRole.OWNER), Actor.client(77, ana.personId(), 0, Map.of(project, ParticipantRole.CLIENT)));
    }

    /** Every way to a document must answer alike. */
    private boolean sees(Actor reader, long document) {
        List<BooleanSupplier> ways = List.of(() -> !library.view(reader, document).title().isEmpty(),
                () -> bytes.view(reader, document, 1).version().number() == 1, () -> {
                    try (InputStream content = bytes.read(reader, document, 1, 0, 4)) {
                        return content.readAllBytes().length == 4;
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
        List<Boolean> answers = ways.stream().map(way -> {
            try {
                return way.getAsBoolean();
            } catch (NotFoundException hidden) {
                return false;
            }
        }).distinct().toList();
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    private List<String> titles(Actor reader) {
        return titles(reader, null);
    }

    private List<String> titles(Actor reader, String text) {
        var page = library.list(reader, project, new DocumentQuery("", text, "", "TITLE", 1)).page();
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows().stream().map(DocumentRow::title).toList();
    }

    private List<String> news(Actor reader) {
        current.set(reader);
        List<String> keys = briefings.overview(project).news().stream().map(line -> line.key()).filter(key -> key.startsWith("library")).toList();
        current.set(owner);
        return keys;
    }

    private long add(Actor actor, String type, String name, String words) {
        return library.add(actor, project, type, List.of(clean(actor, name, words))).get(0);
    }

    private void renew(long document, String name, String words, String note) {
        versions.add(owner, document, clean(owner, name, words), note);
    }

    private long clean(Actor actor, String name, String words) {
        byte[] content = pdf(words);
        FileView sent = uploads.send(actor, project, new UploadOffer(name, null, content.length), new ByteArrayInputStream(content));
        judging.wake();
        Waiting.until("the file to be judged", Duration.ofSeconds(20), () -> "CLEAN".equals(files.view(actor, sent.id()).state()));
        return sent.id();
    }

    private byte[] read(Actor reader, long document, int number) throws IOException {
        try (InputStream content = bytes.read(reader, document, number, 0, Long.MAX_VALUE)) {
            return content.readAllBytes();
        }
    }

    /** The file of the first version, which no door tells. */
    private static long fileOf(long document) throws Exception {
        return ask("select file_id from library_version where number = 1 and document_id = " + document);
    }

    private long person(ParticipantRole role) throws Exception {
        return ask("select client_id from participant where role = '" + role + "' and project_id = " + project);
    }

    private static long ask(String query) throws Exception {
        DataSource database = InitialContext.doLookup("jdbc/plumbline");
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static byte[] pdf(String words) {
        return ("%PDF-1.7\n% " + words + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }
}
