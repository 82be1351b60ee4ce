package org.plumbline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.document.boundary.FileService;
import org.plumbline.house.inside.InContainer;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.library.boundary.LibrarySteps;
import org.plumbline.library.boundary.WantedDraft;
import org.plumbline.library.boundary.WantedRow;
import org.plumbline.library.boundary.WantedService;
import org.plumbline.library.entity.WantedNotified.Kind;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** What clients are asked for, on a real server: sent, given back, sent again and taken into the library. */
class WantedServiceIT extends InContainer {

    private static final List<WantedDraft> TWO = List.of(new WantedDraft("Home insurance", "INSURANCE", "For the permit"), new WantedDraft("Deed", "OTHER", ""));

    @EJB
    private WantedService wanted;

    @EJB
    private LibraryService library;

    @EJB
    private FileService files;

    @EJB
    private LibrarySteps steps;

    @Inject
    private Bookcase books;

    @Inject
    private HeardLetters heard;

    private Actor owner;
    private Actor ana;
    private Actor sam;
    private Actor architect;
    private LocalDate today;

    @BeforeEach
    void aProject() throws Exception {
        books.fill();
        owner = books.owner();
        ana = books.one(ParticipantRole.CLIENT);
        sam = books.one(ParticipantRole.CO_OWNER);
        architect = books.one(ParticipantRole.ARCHITECT);
        today = LocalDate.now(ZoneId.of(Bookcase.ZONE));
    }

    @Test
    void isSentGivenBackSentAgainAndBecomesADocumentOfItsType() throws Exception {
        wanted.ask(owner, books.project(), ana.personId(), today.plusDays(5), TWO);
        assertThat(heard.aboutWanted(books.project(), ana)).containsExactly(Kind.ASKED);
        assertThat(books.glance(ana).needs()).filteredOn(line -> line.key().equals("library_briefing.wanted")).hasSize(2);
        long id = rows(ana).get(0).id();
        wanted.send(ana, id, books.clean(ana, "policy.pdf", "first"));
        assertThatThrownBy(() -> wanted.send(ana, id, 4711)).as("is there").isInstanceOf(RejectedInputException.class);
        assertThat(heard.aboutWanted(books.project(), owner)).containsExactly(Kind.SENT);
        assertThat(books.glance(owner).needs()).extracting(line -> line.key()).contains("library_briefing.sent");
        long file = row(owner, id).fileId();
        assertThat(files.view(owner, file).state()).isEqualTo("CLEAN");
        assertThatThrownBy(() -> files.view(sam, file)).isInstanceOf(NotFoundException.class);

        assertThatThrownBy(() -> wanted.giveBack(owner, id, " ")).isInstanceOf(RejectedInputException.class);
        wanted.giveBack(owner, id, "It ended last year");
        assertThat(heard.aboutWanted(books.project(), ana)).containsExactly(Kind.ASKED, Kind.RETURNED);
        assertThat(row(ana, id).reason()).isEqualTo("It ended last year");
        assertThatThrownBy(() -> wanted.accept(owner, id)).as("nothing waits").isInstanceOf(ConflictException.class);

        wanted.send(ana, id, books.clean(ana, "policy.pdf", "second"));
        long document = wanted.accept(owner, id);
        assertThat(library.view(ana, document)).satisfies(view -> {
            assertThat(view.type()).isEqualTo("INSURANCE");
            assertThat(view.title()).isEqualTo("Home insurance");
        });
        assertThat(row(ana, id).state()).isEqualTo("ACCEPTED");
        assertThatThrownBy(() -> wanted.accept(owner, id)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> wanted.withdraw(owner, id)).isInstanceOf(ConflictException.class);
        wanted.withdraw(owner, rows(ana).get(1).id());
        assertThat(rows(ana)).hasSize(1);
    }

    @Test
    void isKnownToItsClientAndToStaffAlone() {
        wanted.ask(owner, books.project(), ana.personId(), today, TWO);
        long id = rows(ana).get(0).id();
        assertThat(rows(sam)).isEmpty();
        List<Actor> others = List.of(sam, architect, Actor.anonymous(), Actor.staff(77, 1, 0, StaffRole.OWNER),
                Actor.client(owner.companyId(), ana.personId(), 0, Map.of(books.project() + 1, ParticipantRole.CLIENT)));
        for (Actor other : others) {
            assertThatThrownBy(() -> wanted.view(other, id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> wanted.send(other, id, 1)).isInstanceOf(NotFoundException.class);
        }
        Actor field = Actor.staff(owner.companyId(), owner.personId(), 0, StaffRole.FIELD);
        for (Actor other : List.of(ana, field)) {
            assertThatThrownBy(() -> wanted.accept(other, id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> wanted.giveBack(other, id, "no")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> wanted.withdraw(other, id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> wanted.ask(other, books.project(), ana.personId(), today, TWO)).isInstanceOf(NotFoundException.class);
        }
        for (long nobody : new long[] {architect.personId(), owner.personId(), 4711}) {
            assertThatThrownBy(() -> wanted.ask(owner, books.project(), nobody, today, TWO)).isInstanceOf(RejectedInputException.class);
        }
        assertThatThrownBy(() -> wanted.ask(owner, books.project(), ana.personId(), today.minusDays(1), TWO)).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> wanted.ask(owner, books.project(), ana.personId(), today, List.of())).isInstanceOf(RejectedInputException.class);
    }

    @Test
    void remindsBeforeAndAfterTheLastDayOnceADayForAllTogetherUntilItWasSent() {
        LocalDate due = today.plusDays(10);
        wanted.ask(owner, books.project(), ana.personId(), due, TWO);
        List<WantedRow> both = rows(ana);
        for (int day : new int[] {-5, -3, -3, -2, 0, 1, 3, 4}) {
            remind(both, due.plusDays(day));
        }
        assertThat(heard.aboutWanted(books.project(), ana)).containsExactly(Kind.ASKED, Kind.REMINDED, Kind.REMINDED, Kind.REMINDED);
        wanted.send(ana, both.get(0).id(), books.clean(ana, "policy.pdf", "here"));
        remind(both, due.plusDays(6));
        assertThat(heard.ofWanted(books.project(), ana).get(4).facts().titles()).isEqualTo("Deed");
        wanted.send(ana, both.get(1).id(), books.clean(ana, "deed.pdf", "here too"));
        remind(both, due.plusDays(9));
        assertThat(heard.aboutWanted(books.project(), ana)).hasSize(5);
    }

    /** At noon at the site, by a timer that found both. */
    private void remind(List<WantedRow> rows, LocalDate day) {
        rows.forEach(row -> steps.remindOfWanted(row.id(), day.atTime(12, 0).atZone(ZoneId.of(Bookcase.ZONE)).toInstant()));
    }

    private List<WantedRow> rows(Actor reader) {
        return wanted.list(reader, books.project()).rows();
    }

    private WantedRow row(Actor reader, long id) {
        return wanted.view(reader, id);
    }
}
