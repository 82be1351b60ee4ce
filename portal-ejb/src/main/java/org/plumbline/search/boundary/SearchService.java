package org.plumbline.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.document.entity.FileState;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.entity.Project;
import org.plumbline.search.boundary.SearchHit.Kind;
import org.plumbline.search.control.Findings;
import org.plumbline.search.control.Findings.Finding;
import org.plumbline.search.control.Findings.Slice;
import org.plumbline.search.control.People;
import org.plumbline.search.control.SearchTerms;
import org.plumbline.search.entity.ItemKind;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;

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

    @Inject
    private ProjectRepository projects;

    /**
     * What holds all words of a text, of which the last may be the beginning of one: newest first, a page at a time.
     *
     * @param text  as typed; the first {@link SearchTerms#MOST} words count; what stands in quotation marks is found as it follows each other
     * @param older 0 for the newest, else {@link SearchView#next()} of the page before
     */
    @Permit({Action.PROJECT_VIEW, Action.ROOM_READ})
    public SearchView search(Actor reader, String text, long older) {
        return search(reader, text, older, null);
    }

    /** The same in one project. @throws NotFoundException when the reader can know of no such project */
    @Permit({Action.PROJECT_VIEW, Action.ROOM_READ})
    public SearchView searchIn(Actor reader, long projectId, String text, long older) {
        return search(reader, text, older, projects.get(Scope.of(reader), projectId));
    }

    private SearchView search(Actor reader, String text, long older, Project in) {
        SearchTerms terms = SearchTerms.of(text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        String projectName = in == null ? null : in.getName();
        if (terms.isEmpty()) {
            return new SearchView(false, projectName, List.of(), List.of(), 0);
        }
        Slice found = findings.find(reader, terms, in == null ? 0 : in.getId(), older == 0 ? Long.MAX_VALUE : older, PAGE);
        boolean first = in == null && older == 0;
        return new SearchView(true, projectName, first ? people(reader, terms) : List.of(), found.shown().stream().map(each -> hit(each, terms)).toList(), found.next());
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
                TextPart.of(found.text(), terms));
    }
}
