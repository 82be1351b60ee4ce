package org.plumbline.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.library.control.ApprovalRounds.Waiting;
import org.plumbline.library.control.ExpiryWatch.Watched;
import org.plumbline.library.control.Shelf.Held;
import org.plumbline.library.control.Wanted.OfProject;
import org.plumbline.library.entity.Approval;
import org.plumbline.library.entity.ApprovalState;
import org.plumbline.library.entity.Expiry;
import org.plumbline.library.entity.WantedFile;
import org.plumbline.project.control.ProjectBriefing;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;

/**
 * What the library has to say on first pages: what waits for somebody's approval, and what they are to send or look at; to a person outside the
 * company what they have not seen; to staff what was approved, what was not, and what runs out. Each is one query.
 */
@ApplicationScoped
public class LibraryBriefing implements ProjectBriefing {

    private static final String PAGE = "/library/document.xhtml?id=";
    private static final String APPROVE = "/library/approve.xhtml?id=";
    private static final String WANTED = "/library/wanted.xhtml?project=";
    private static final Duration NEW = Duration.ofDays(30);

    @Inject
    private Shelf shelf;

    @Inject
    private ApprovalRounds approvals;

    @Inject
    private Wanted wanted;

    @Inject
    private ExpiryWatch expiry;

    @Override
    public List<Item> items(Actor actor, Scope scope, Kind kind, int most) {
        Instant since = Instant.now().minus(NEW);
        return switch (kind) {
            case NEED -> Stream.concat(approvals.waiting(actor, scope, most).stream().map(LibraryBriefing::need),
                    wanted.open(actor, scope, most).stream().map(LibraryBriefing::wanted)).toList();
            case NEWS -> actor.isClient() ? shelf.unseen(actor, scope, since, most).stream().map(LibraryBriefing::item).toList()
                    : Stream.concat(approvals.ended(scope, since, most).stream().map(LibraryBriefing::ended),
                            expiry.news(actor, scope, Instant.now(), most).stream().map(LibraryBriefing::expiring)).toList();
            case DATE -> List.of();
        };
    }

    private static Item need(Waiting waiting) {
        Approval approval = waiting.approval();
        boolean urgent = !approval.getDueOn().isAfter(LocalDate.now(waiting.project().getTimeZone()));
        return new Item(approval.projectId(), "library_briefing.approve", List.of(waiting.document().getTerms().title(), approval.getNumber(), approval.getDueOn()),
                APPROVE + approval.getId(), urgent, approval.getCreatedAt());
    }

    private static Item wanted(OfProject one) {
        WantedFile file = one.wanted();
        boolean waits = file.getState().isWaiting();
        boolean urgent = waits && !file.getTerms().dueOn().isAfter(LocalDate.now(one.project().getTimeZone()));
        return new Item(file.projectId(), waits ? "library_briefing.wanted" : "library_briefing.sent",
                waits ? List.of(file.getTerms().title(), file.getTerms().dueOn()) : List.of(file.getTerms().title(), file.getFrom().name()),
                WANTED + file.projectId(), urgent, file.getSentAt().orElseGet(file::getCreatedAt));
    }

    private static Item expiring(Watched watched) {
        boolean over = watched.expiry().isOver(watched.today());
        LocalDate lastDay = watched.expiry().lastDay();
        LocalDate told = Expiry.STAGES.stream().map(watched.expiry()::day).filter(day -> !day.isAfter(watched.today())).reduce((one, later) -> later)
                .orElseGet(watched::today);
        return new Item(watched.document().projectId(), over ? "library_briefing.over" : "library_briefing.ends", List.of(watched.document().getTerms().title(), lastDay),
                PAGE + watched.document().getId(), over, told.atStartOfDay(watched.project().getTimeZone()).toInstant());
    }

    private static Item ended(Waiting ended) {
        Approval approval = ended.approval();
        return new Item(approval.projectId(), approval.getState() == ApprovalState.APPROVED ? "library_briefing.approved" : "library_briefing.rejected",
                List.of(ended.document().getTerms().title(), approval.getNumber()), APPROVE + approval.getId(), false,
                approval.getClosedAt().orElseGet(approval::getCreatedAt));
    }

    private static Item item(Held held) {
        int number = held.version().getNumber();
        String title = held.document().getTerms().title();
        return new Item(held.document().projectId(), number == 1 ? "library_briefing.fresh" : "library_briefing.version",
                number == 1 ? List.of(title) : List.of(title, number), PAGE + held.document().getId(), false, held.version().getCreatedAt());
    }
}
