package org.plumbline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.house.inside.AtOnce;
import org.plumbline.house.inside.InContainer;
import org.plumbline.library.boundary.DocumentDraft;
import org.plumbline.library.boundary.DocumentQuery;
import org.plumbline.library.boundary.DocumentRow;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.library.boundary.LibrarySharingService;
import org.plumbline.library.boundary.LibrarySteps;
import org.plumbline.library.boundary.ShowDraft;
import org.plumbline.library.boundary.StandingRow;
import org.plumbline.library.entity.ExpiryNotified;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ParticipantRole;

/** Insurance that runs out: told in stages, once each, and plain to those who see it. */
class ExpiryIT extends InContainer {

    @EJB
    private LibraryService library;

    @EJB
    private LibrarySharingService sharing;

    @EJB
    private LibrarySteps steps;

    @Inject
    private Bookcase books;

    @Inject
    private HeardLetters heard;

    @Inject
    private AtOnce atOnce;

    private LocalDate today;
    private long policy;

    @BeforeEach
    void aPolicy() throws Exception {
        books.fill();
        today = LocalDate.now(ZoneId.of(Bookcase.ZONE));
        policy = books.add("INSURANCE", "Liability.pdf", "liability");
    }

    @Test
    void tellsOwnersEachStageOnceAndAgainAfterItWasRenewed() throws Exception {
        LocalDate last = today.plusDays(400);
        until(last);
        for (int before : new int[] {61, 60, 59, 40, 30, 7, 1, 0, -1, -5}) {
            tell(last.minusDays(before));
        }
        assertThat(days()).containsExactly(60, 30, 7, 0);
        assertThat(steps.expiring(last.minusDays(30).atTime(12, 0).atZone(ZoneId.of(Bookcase.ZONE)).toInstant(), 0, 10_000)).contains(policy);
        LocalDate next = last.plusYears(1);
        until(next);
        Callable<Boolean> node = () -> {
            tell(next.minusDays(60));
            return true;
        };
        assertThat(atOnce.each(2, books.owner(), node)).containsExactly(true, true);
        assertThat(days()).containsExactly(60, 30, 7, 0, 60);
    }

    @Test
    void saysHowItStandsToWhoSeesItAndTellsPlainlyWhenItHasRunOut() {
        Actor ana = books.one(ParticipantRole.CLIENT);
        until(today);
        assertThat(library.standing(ana, books.project())).extracting(StandingRow::lastDay, StandingRow::over).containsExactly(tuple(today, false));
        assertThat(standing(ana, "")).containsExactly("VALID");
        assertThat(standing(ana, "ENDING")).containsExactly("VALID");
        assertThat(standing(ana, "OVER")).isEmpty();
        assertThat(news()).contains("library_briefing.ends");
        until(today.minusDays(1));
        assertThat(library.standing(ana, books.project())).extracting(StandingRow::over).containsExactly(true);
        assertThat(standing(ana, "OVER")).containsExactly("OVER");
        assertThat(standing(ana, "ENDING")).isEmpty();
        assertThat(standing(books.owner(), "INTERNAL")).isEmpty();
        assertThat(standing(books.owner(), "SHOWN")).containsExactly("OVER");
        assertThat(library.view(ana, policy).standing()).isEqualTo("OVER");
        assertThat(news()).contains("library_briefing.over");
        sharing.show(books.owner(), policy, new ShowDraft("INTERNAL", null, Set.of()));
        assertThat(library.standing(ana, books.project())).isEmpty();
    }

    private void until(LocalDate day) {
        long edition = library.view(books.owner(), policy).edition();
        library.describe(books.owner(), policy, new DocumentDraft("INSURANCE", "Liability", "P-1", "Insurer", null, day, edition));
    }

    /** At noon at the site. */
    private void tell(LocalDate day) {
        steps.tellOfExpiry(policy, day.atTime(12, 0).atZone(ZoneId.of(Bookcase.ZONE)).toInstant());
    }

    private List<Integer> days() {
        return heard.ofExpiry(policy, books.owner()).stream().map(ExpiryNotified::days).toList();
    }

    private List<String> standing(Actor reader, String state) {
        return library.list(reader, books.project(), new DocumentQuery("", null, state, "LAST_DAY", 1)).page().rows().stream().map(DocumentRow::standing).toList();
    }

    private List<String> news() {
        return books.glance(books.owner()).news().stream().map(line -> line.key()).toList();
    }
}
