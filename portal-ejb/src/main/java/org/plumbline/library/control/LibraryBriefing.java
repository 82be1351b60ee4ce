package org.plumbline.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plumbline.library.control.Shelf.Held;
import org.plumbline.project.control.ProjectBriefing;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;

/** What is new in the library to a person outside the company, in one query: documents shown to them, and versions they have not seen. */
@ApplicationScoped
public class LibraryBriefing implements ProjectBriefing {

    private static final String PAGE = "/library/document.xhtml?id=";
    private static final Duration NEW = Duration.ofDays(30);

    @Inject
    private Shelf shelf;

    @Override
    public List<Item> items(Actor actor, Scope scope, Kind kind, int most) {
        return kind == Kind.NEWS && actor.isClient()
                ? shelf.unseen(actor, scope, Instant.now().minus(NEW), most).stream().map(LibraryBriefing::item).toList() : List.of();
    }

    private static Item item(Held held) {
        int number = held.version().getNumber();
        String title = held.document().getTerms().title();
        return new Item(held.document().projectId(), number == 1 ? "library_briefing.fresh" : "library_briefing.version",
                number == 1 ? List.of(title) : List.of(title, number), PAGE + held.document().getId(), false, held.version().getCreatedAt());
    }
}
