package org.plumbline.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.document.entity.FileState;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.search.boundary.SearchHit.Kind;
import org.plumbline.search.control.Findings;
import org.plumbline.search.control.Findings.Finding;
import org.plumbline.search.control.People;
import org.plumbline.search.control.SearchTerms;
import org.plumbline.search.entity.ItemKind;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;

/**
 * Finds by words what was said and sent in the reader's projects, and who takes part in them. Who may not read something does not learn
 * that it is there, not by a number either.
 */
@Stateless
public class SearchService {

    /** Characters of what is looked for; the rest is not looked at. */
    public static final int LONGEST = 120;

    /** Findings of one page. */
    public static final int PAGE = 25;

    /** People shown. */
    static final int MOST_PEOPLE = 8;

    @Inject
    private Findings findings;

    @Inject
    private People people;

    /**
     * What holds all words of a text, of which the last may be the beginning of one: newest first, a page at a time.
     *
     * @param text  as typed; the first {@link SearchTerms#MOST} words count
     * @param older 0 for the newest, else {@link SearchView#next()} of the page before
     */
    @Permit({Action.PROJECT_VIEW, Action.ROOM_READ})
    public SearchView search(Actor reader, String text, long older) {
        SearchTerms terms = SearchTerms.of(text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        if (terms.isEmpty()) {
            return new SearchView(false, List.of(), List.of(), 0);
        }
        List<Finding> found = findings.find(reader, terms, older == 0 ? Long.MAX_VALUE : older, PAGE + 1);
        List<Finding> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new SearchView(true, older == 0 ? people(reader, terms) : List.of(), shown.stream().map(each -> hit(each, terms)).toList(),
                found.size() > PAGE ? shown.get(PAGE - 1).itemId() : 0);
    }

    private List<SearchPerson> people(Actor reader, SearchTerms terms) {
        List<SearchPerson> found = new ArrayList<>();
        people.participants(reader, terms, MOST_PEOPLE).forEach(each -> found.add(new SearchPerson(TextPart.of(each.name(), terms),
                each.role().name(), each.projectId(), each.projectName())));
        people.staff(reader, terms, MOST_PEOPLE - found.size()).forEach(each -> found.add(new SearchPerson(TextPart.of(each.getName(), terms),
                each.getRole().name(), 0, null)));
        return found;
    }

    private static SearchHit hit(Finding found, SearchTerms terms) {
        MessageThread thread = found.thread();
        boolean file = found.kind().isFile();
        Kind kind = file ? Kind.FILE : found.kind() == ItemKind.QUESTION ? Kind.QUESTION : Kind.MESSAGE;
        return new SearchHit(kind, ItemKind.internal().contains(found.kind()), found.project().getId(), found.project().getName(), thread.getId(),
                found.message().getNumber(), kind == Kind.QUESTION ? thread.getSubjectId() : 0, file ? found.file().getId() : 0,
                file && found.file().getState() == FileState.CLEAN, found.message().getAuthorName(), found.message().getSentAt(),
                TextPart.of(file ? found.file().getName() : found.message().getContent(), terms));
    }
}
