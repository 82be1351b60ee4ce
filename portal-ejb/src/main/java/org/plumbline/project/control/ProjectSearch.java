package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.ProjectStatus;
import org.plumbline.security.Scope;
import org.plumbline.shared.Page;

/**
 * Finds projects by words. Two queries whatever the number of projects: the words are looked for in the rows of one company, which
 * reads 5,000 of them in a few milliseconds and needs no index of words.
 */
@ApplicationScoped
public class ProjectSearch {

    /** Words beyond these are not looked for. */
    static final int MOST_WORDS = 5;

    private static final String TEXT = "lower(concat(p.name, ' ', coalesce(p.reference, ''), ' ', coalesce(p.site.street, ''), ', ', "
            + "coalesce(p.site.city, ''), ', ', coalesce(p.site.region, ''), ' ', coalesce(p.site.postalCode, '')))";
    /** Not correlated, so that the database looks the people up once and not for each project. */
    private static final String PEOPLE = "p.id in (select a.projectId from Participant a, Client c where c.id = a.clientId "
            + "and a.companyId = :company and a.endedAt is null and lower(c.name) like %s escape '\\')";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /**
     * Projects in whose name, reference, address or client's name each of some words stands.
     *
     * @param status     null for every status
     * @param byActivity newest activity first, where the whole company is seen; else by name
     * @param page       from 1; one beyond the last is the last
     */
    public Page<Project> find(Scope scope, ProjectStatus status, String text, boolean byActivity, int page) {
        List<String> words = words(text);
        String matching = ProjectRepository.within(scope) + (status == null ? "" : " and p.status = :status")
                + IntStream.range(0, words.size()).mapToObj(ProjectSearch::condition).collect(Collectors.joining());
        long total = filled(em.createQuery("select count(p) " + matching, Long.class), scope, status, words).getSingleResult();
        int shown = Page.shown(page, total);
        // internal notes and tasks move what happened last: who sees some projects only must not learn of them by an order
        String order = byActivity && scope.isWholeCompany() ? " order by p.activeAt desc, p.id desc" : " order by lower(p.name), p.id";
        List<Project> rows = filled(em.createQuery("select p " + matching + order, Project.class), scope, status, words)
                .setFirstResult((shown - 1) * Page.DEFAULT_SIZE).setMaxResults(Page.DEFAULT_SIZE).getResultList();
        return new Page<>(rows, shown, Page.DEFAULT_SIZE, total);
    }

    private static String condition(int number) {
        String word = ":word" + number;
        return " and (" + TEXT + " like " + word + " escape '\\' or " + PEOPLE.formatted(word) + ')';
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Scope scope, ProjectStatus status, List<String> words) {
        scope.fill(query);
        if (status != null) {
            query.setParameter("status", status);
        }
        IntStream.range(0, words.size()).forEach(number -> query.setParameter("word" + number, '%' + words.get(number) + '%'));
        return query;
    }

    /** In lower case; what somebody types is text, also where it looks like a pattern. */
    static List<String> words(String text) {
        return Stream.of(text == null ? new String[0] : text.strip().toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty())
                .limit(MOST_WORDS).map(word -> word.replaceAll("([\\\\%_])", "\\\\$1")).toList();
    }
}
