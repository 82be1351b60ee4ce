package org.plumbline.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.search.entity.ItemKind;

/**
 * The table of words. Everything is found newest first, by identifiers, which are made of time.
 *
 * <p>Decision: of several words the rarest is looked up and the others are looked for in what it gave; how rare a word is, is counted no
 * further than {@link #COUNTED}. Databases guess that well for one and badly for the beginnings of words.
 */
@ApplicationScoped
public class WordIndex {

    static final int COUNTED = 2000;

    /** Words of one statement. */
    private static final int ROWS = 50;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** Something with words. */
    public record Entry(long companyId, long threadId, long itemId, ItemKind kind) {
    }

    /** Something that was found. */
    public record Found(long itemId, ItemKind kind) {
    }

    /** Rows to be written together. */
    public static final class Rows {

        private final Map<Entry, Collection<String>> words = new LinkedHashMap<>();

        public void add(Entry entry, Collection<String> its) {
            words.put(entry, its);
        }
    }

    /** Adds words that are not there. What is the same for all words of a thing is sent once: values are what a statement costs. */
    public void put(Rows all) {
        all.words.forEach((entry, words) -> {
            List<String> its = List.copyOf(words);
            for (int from = 0; from < its.size(); from += ROWS) {
                put(entry, its.subList(from, Math.min(its.size(), from + ROWS)));
            }
        });
    }

    private void put(Entry entry, List<String> words) {
        new Sql().add("insert into search_word (item_id, word, company_id, thread_id, kind) select ?, w.word, ?, ?, ? from (values ",
                entry.itemId(), entry.companyId(), entry.threadId(), entry.kind().sign())
                .add(String.join(",", Collections.nCopies(words.size(), "(?)")), words.stream().map(WordIndex::bytes).toArray())
                .add(") as w (word)").on(em).executeUpdate();
    }

    /** Nothing of these is found from now on. */
    public void remove(Collection<Long> itemIds) {
        if (!itemIds.isEmpty()) {
            new Sql().add("delete from search_word where item_id in ").in(itemIds).on(em).executeUpdate();
        }
    }

    /**
     * What holds all words and may be found, newest first.
     *
     * @param before identifiers below this one
     */
    List<Found> find(SearchTerms terms, Reach reach, long before, int most) {
        if (terms.isEmpty() || reach.isNothing()) {
            return List.of();
        }
        SearchTerms asked = whole(terms, reach.companyId());
        List<String> rarestFirst = rarestFirst(asked, reach.companyId());
        boolean several = asked.isBeginning(rarestFirst.get(0));
        Sql find = new Sql().add(several ? "select distinct w.item_id, w.kind" : "select w.item_id, w.kind")
                .add(" from search_word w where w.company_id = ? and ", reach.companyId());
        standsIn(find, "w", asked, rarestFirst.get(0));
        find.add(" and w.item_id < ? and w.kind in ", before).in(reach.kinds().stream().map(ItemKind::sign).toList());
        if (reach.threads() != null) {
            find.add(" and w.thread_id in ").in(reach.threads());
        }
        rarestFirst.stream().skip(1).forEach(word -> {
            find.add(" and exists (select 1 from search_word x where x.item_id = w.item_id and ");
            standsIn(find, "x", asked, word);
            find.add(")");
        });
        // as the index has them, where all are of one word
        return rows(find.add(several ? " order by w.item_id desc limit ?" : " order by w.company_id, w.word, w.item_id desc limit ?", most));
    }

    /** A last word that is common by itself is meant as it stands: all that begin like it would be most of what there is. */
    private SearchTerms whole(SearchTerms terms, long companyId) {
        SearchTerms whole = terms.asWhole();
        return terms.isOpen() && count(whole, terms.last(), companyId) == COUNTED ? whole : terms;
    }

    @SuppressWarnings("unchecked")
    private List<Found> rows(Sql find) {
        List<Object[]> rows = find.on(em).getResultList();
        return rows.stream().map(row -> new Found(((Number) row[0]).longValue(), ItemKind.of(String.valueOf(row[1]).strip()))).toList();
    }

    private List<String> rarestFirst(SearchTerms terms, long companyId) {
        if (terms.words().size() == 1) {
            return terms.words();
        }
        Map<String, Long> counted = terms.words().stream().collect(Collectors.toMap(word -> word, word -> count(terms, word, companyId)));
        return terms.words().stream().sorted(Comparator.comparing(counted::get)).toList();
    }

    private long count(SearchTerms terms, String word, long companyId) {
        Sql count = new Sql().add("select count(*) from (select 1 from search_word w where w.company_id = ? and ", companyId);
        standsIn(count, "w", terms, word);
        return ((Number) count.add(" limit ?) c", COUNTED).on(em).getSingleResult()).longValue();
    }

    private static void standsIn(Sql sql, String table, SearchTerms terms, String word) {
        byte[] bytes = bytes(word);
        if (terms.isBeginning(word)) {
            sql.add(table + ".word >= ? and " + table + ".word < ?", bytes, next(bytes));
        } else {
            sql.add(table + ".word = ?", (Object) bytes);
        }
    }

    static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    /** The first bytes behind all that begin with these. No byte of UTF-8 is the highest there is. */
    static byte[] next(byte[] beginning) {
        byte[] next = beginning.clone();
        next[next.length - 1]++;
        return next;
    }
}
