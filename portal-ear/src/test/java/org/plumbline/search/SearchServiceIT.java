package org.plumbline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.shared.Audience.EVERYBODY;
import static org.plumbline.shared.Audience.STAFF;

import jakarta.ejb.EJB;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.document.boundary.UploadOffer;
import org.plumbline.document.boundary.UploadService;
import org.plumbline.house.Waiting;
import org.plumbline.messaging.boundary.Post;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.proposal.SharedProposal;
import org.plumbline.proposal.boundary.QuestionService;
import org.plumbline.proposal.boundary.VisibilityDraft;
import org.plumbline.proposal.boundary.VisibilityService;
import org.plumbline.search.boundary.IndexSteps;
import org.plumbline.search.boundary.IndexTimer;
import org.plumbline.search.boundary.SearchHit;
import org.plumbline.search.boundary.SearchHit.Kind;
import org.plumbline.search.boundary.SearchPerson;
import org.plumbline.search.boundary.SearchService;
import org.plumbline.search.boundary.SearchView;
import org.plumbline.search.boundary.TextPart;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.StaffRole;

/** What is found, by whom, and above all by whom it is not: neither shown nor counted, nor missing from a page. */
class SearchServiceIT extends SharedProposal {

    private static final long ANOTHER_COMPANY = 77;

    @EJB
    private SearchService search;

    @EJB
    private RoomService rooms;

    @EJB
    private QuestionService questions;

    @EJB
    private ProjectService projects;

    @EJB
    private VisibilityService visibility;

    @EJB
    private UploadService uploads;

    @EJB
    private IndexTimer timer;

    @EJB
    private IndexSteps steps;

    /** A word of this test alone: all tests share one database. */
    private String mark;

    @BeforeEach
    void aWord() {
        mark = "x" + Secrets.digits(9);
    }

    private void say(Actor by, String content) {
        rooms.post(by, project, EVERYBODY, new Post(null, content, 0));
    }

    private void catchUp() {
        Waiting.until("all words to be there", Duration.ofSeconds(30), () -> {
            timer.catchUp();
            return steps.behind(1).isEmpty();
        });
    }

    private List<String> found(Actor reader, String text) {
        return search.search(reader, text, 0).hits().stream().map(SearchServiceIT::text).toList();
    }

    private static String text(SearchHit hit) {
        return text(hit.text());
    }

    private static String text(List<TextPart> parts) {
        return parts.stream().map(TextPart::text).collect(Collectors.joining());
    }

    @Test
    void findsByAllWordsWhateverTheirCaseAndAccentsAndByTheBeginningOfTheLast() {
        say(ana, "The KITCHEN tap drips " + mark);
        say(owner, "La cocina está lista, señora " + mark);
        say(owner, "Kitchens " + mark + " are not the tap");
        catchUp();
        assertThat(found(ana, mark + " kitch")).as("newest first").hasSize(2).first().asString().startsWith("Kitchens");
        assertThat(found(ana, "kitchen " + mark)).as("a word that is not the last is whole").containsExactly("The KITCHEN tap drips " + mark);
        assertThat(found(owner, mark + " ESTA senora")).hasSize(1);
        assertThat(found(owner, mark + " está SEÑ")).hasSize(1);
        assertThat(found(owner, mark + " absent")).isEmpty();
        assertThat(search.search(owner, " ... ' %_\\ ", 0).asked()).isFalse();
        SearchHit hit = search.search(ana, mark + " drips", 0).hits().get(0);
        assertThat(hit.text()).filteredOn(TextPart::hit).extracting(TextPart::text).containsExactly("drips", mark);
        assertThat(hit.number()).isOne();
        assertThat(hit.author()).isEqualTo("Ana Miller");
    }

    @Test
    void findsWordsAsTheyFollowEachOtherAndInOneProjectAlone() {
        say(ana, "The blue tile is broken " + mark);
        say(ana, "The tile is blue " + mark);
        long other = projects.create(new ProjectDraft("Bath " + mark, "America/Chicago", 0));
        rooms.post(owner, other, EVERYBODY, new Post(null, "Another blue tile " + mark, 0));
        catchUp();
        assertThat(found(owner, mark + " \"blue tile\"")).containsExactly("Another blue tile " + mark, "The blue tile is broken " + mark);
        assertThat(found(ana, mark + " \"blue tile\"")).containsExactly("The blue tile is broken " + mark);
        assertThat(search.searchIn(owner, project, mark, 0).hits()).hasSize(2).allSatisfy(hit -> assertThat(hit.projectId()).isEqualTo(project));
        assertThat(search.searchIn(owner, other, mark, 0).hits()).hasSize(1);
        assertThat(search.searchIn(ana, project, mark, 0).hits()).hasSize(2);
        assertThatThrownBy(() -> search.searchIn(ana, other, mark, 0)).as("not hers").isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> search.searchIn(Actor.staff(ANOTHER_COMPANY, 1, 0, StaffRole.OWNER), project, mark, 0)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void neverTellsAClientOfWhatIsSaidAmongStaffNorOfAnotherProject() {
        say(owner, "For everybody " + mark);
        rooms.post(owner, project, STAFF, new Post(null, "SECRET-NOTE " + mark, 0));
        file(STAFF, "our-costs-" + mark + ".pdf", "margin");
        catchUp();
        assertThat(found(owner, mark)).hasSize(3);
        SearchView seen = search.search(ana, mark, 0);
        assertThat(seen.hits()).hasSize(1);
        assertThat(seen.next()).isZero();
        assertThat(seen.toString()).contains("For everybody").doesNotContain("SECRET").doesNotContain("costs");
        assertThat(found(ana, "secret " + mark)).isEmpty();
        Map<String, Actor> outside = Map.of("another company's owner", Actor.staff(ANOTHER_COMPANY, 1, 0, StaffRole.OWNER),
                "the same id in another company", Actor.client(ANOTHER_COMPANY, ana.personId(), 0, Map.of(project, ParticipantRole.CLIENT)),
                "a client of another project", Actor.client(owner.companyId(), ana.personId(), 0, Map.of(1L, ParticipantRole.CLIENT)),
                "an architect, who has no room", client(ana.personId(), ParticipantRole.ARCHITECT));
        outside.forEach((who, actor) -> assertThat(found(actor, mark)).as(who).isEmpty());
        for (Actor nobody : List.of(Actor.anonymous(), Actor.restrictedStaff(owner.companyId(), owner.personId(), 0),
                Actor.client(owner.companyId(), ana.personId(), 0, Map.of()))) {
            assertThatThrownBy(() -> search.search(nobody, mark, 0)).as(nobody.reference()).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void findsQuestionsOfLinesTheReaderSeesAndOfNoOthers() {
        current.set(ana);
        questions.ask(proposal, permits, "Which permits? " + mark, List.of());
        questions.ask(proposal, boxes, "Which boxes? " + mark, List.of());
        current.set(owner);
        visibility.writePerson(proposal, ben.personId(), new VisibilityDraft("LINE", Set.of(), Set.of(permitsSection)));
        catchUp();
        assertThat(found(ben, mark)).containsExactly("Which boxes? " + mark);
        assertThat(found(ana, mark)).hasSize(2);
        assertThat(found(client(5, ParticipantRole.CLIENT), mark)).as("not shared with them").isEmpty();
        assertThat(search.search(owner, mark, 0).hits()).hasSize(2).allSatisfy(hit -> {
            assertThat(hit.kind()).isEqualTo(Kind.QUESTION);
            assertThat(hit.proposal()).isEqualTo(proposal);
        });
        assertThat(found(Actor.staff(owner.companyId(), owner.personId(), 0, StaffRole.FIELD), mark)).as("sees no proposals").isEmpty();
        current.set(owner);
        sharing.revoke(proposal, ben.personId());
        assertThat(found(ben, mark)).isEmpty();
    }

    @Test
    void followsWhatIsEditedAndRetractedAtOnce() {
        say(ana, "Walnut " + mark);
        say(owner, "Never said " + mark);
        rooms.retract(owner, project, EVERYBODY, 2);
        catchUp();
        assertThat(found(owner, mark)).containsExactly("Walnut " + mark);
        rooms.edit(ana, project, EVERYBODY, 1, "Cherry " + mark);
        assertThat(found(owner, mark + " walnut")).isEmpty();
        assertThat(found(owner, mark + " cherry")).hasSize(1);
        rooms.retract(ana, project, EVERYBODY, 1);
        assertThat(found(owner, mark)).isEmpty();
        long sent = file(EVERYBODY, "Tile-plan " + mark + ".pdf", "nothing");
        catchUp();
        assertThat(search.search(ana, mark + " tile", 0).hits()).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(Kind.FILE);
            assertThat(hit.number()).isEqualTo(sent);
        });
        rooms.retract(owner, project, EVERYBODY, sent);
        assertThat(found(ana, mark)).as("the file went with its message").isEmpty();
    }

    @Test
    void givesAPageAtATimeWithoutLeavingAnythingOut() {
        for (int i = 1; i <= SearchService.PAGE + 2; i++) {
            say(owner, "Message " + i + ' ' + mark);
        }
        catchUp();
        SearchView first = search.search(ana, mark, 0);
        assertThat(first.hits()).hasSize(SearchService.PAGE).first().satisfies(hit -> assertThat(hit.number()).isEqualTo(SearchService.PAGE + 2));
        SearchView rest = search.search(ana, mark, first.next());
        assertThat(rest.hits()).extracting(SearchHit::number).containsExactly(2L, 1L);
        assertThat(rest.next()).isZero();
    }

    @Test
    void findsPeopleByNameForWhoMayKnowThem() {
        assertThat(people(owner, "mill ana")).as("each word may begin one").contains("Ana Miller");
        assertThat(people(ana, "bén")).containsExactly("Ben Miller");
        assertThat(people(ana, "lopez")).as("staff are no clients' business").isEmpty();
        assertThat(people(owner, "lópez")).contains("Maria Lopez");
        assertThat(people(Actor.staff(owner.companyId(), owner.personId(), 0, StaffRole.BOOKKEEPER), "miller")).isEmpty();
        assertThat(people(Actor.staff(ANOTHER_COMPANY, 1, 0, StaffRole.OWNER), "miller")).isEmpty();
        assertThat(people(owner, "iller")).as("not from within").isEmpty();
    }

    private List<String> people(Actor reader, String name) {
        return search.search(reader, name, 0).people().stream().map(SearchPerson::name).map(SearchServiceIT::text).toList();
    }

    @Test
    void findsFilesByTheirTextOnceTheyAreJudged() {
        file(STAFF, "costs.pdf", "SECRET margin " + mark);
        long sent = file(EVERYBODY, "plan.pdf", "Walnut worktop " + mark);
        Waiting.until("the texts to be read", Duration.ofSeconds(30), () -> {
            timer.catchUp();
            return found(owner, mark).size() == 2;
        });
        assertThat(found(owner, mark + " margin")).containsExactly("costs.pdf");
        assertThat(found(ana, mark)).containsExactly("plan.pdf");
        assertThat(found(ana, "plan worktop walnut " + mark)).as("by its name and its text").hasSize(1);
        assertThat(search.search(ana, mark, 0).hits()).singleElement().satisfies(hit -> assertThat(hit.ready()).isTrue());
        rooms.retract(owner, project, EVERYBODY, sent);
        assertThat(found(ana, mark)).isEmpty();
        timer.catchUp();
        assertThat(found(ana, mark)).isEmpty();
    }

    /** Number of the message it came with. */
    private long file(Audience audience, String name, String text) {
        String page = "BT /F 12 Tf (" + text + ") Tj ET";
        byte[] content = ("%PDF-1.7\n1 0 obj <</Type /Page /Contents 2 0 R /Resources <</Font <</F 3 0 R>>>>>> endobj\n2 0 obj <</Length " + page.length()
                + ">> stream\n" + page + "\nendstream endobj\n3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj\n")
                .getBytes(StandardCharsets.US_ASCII);
        long id = uploads.send(owner, project, new UploadOffer(name, null, content.length), new ByteArrayInputStream(content)).id();
        return rooms.post(owner, project, audience, new Post(null, "", 0, List.of(id))).number();
    }
}
