package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.security.Scope;
import org.plumbline.shared.Page;

/** Lists proposals for staff, newest activity first. */
@ApplicationScoped
public class ProposalSearch {

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:p-)?(\\d{4})-0*(\\d{1,9})");

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** A proposal with its latest revision and its project's name. */
    public record Found(Proposal proposal, Revision revision, String projectName) {
    }

    /**
     * @param projectId 0 for all projects
     * @param status    null for all
     * @param text      its number, or part of the title or of the project's name; blank for all
     * @param page      from 1
     */
    public Page<Found> list(Scope scope, long projectId, ProposalStatus status, String text, int page) {
        Map<String, Object> values = new HashMap<>();
        String from = from(scope, projectId, status, text == null ? "" : text.strip(), values);
        long total = with(em.createQuery("select count(p) " + from, Long.class), values).getSingleResult();
        int shown = Page.shown(page, total);
        // the page's ids first: no database then sorts what belongs to rows that are not shown
        List<Long> ids = with(em.createQuery("select p.id " + from + " order by p.touchedAt desc, p.id desc", Long.class), values)
                .setFirstResult((shown - 1) * Page.DEFAULT_SIZE).setMaxResults(Page.DEFAULT_SIZE).getResultList();
        return new Page<>(ids.isEmpty() ? List.of() : found(ids), shown, Page.DEFAULT_SIZE, total);
    }

    private List<Found> found(List<Long> ids) {
        return em.createQuery("select p, r, j.name from Proposal p, Project j, Revision r where j.id = p.projectId and r.proposalId = p.id and "
                + "(r.number = p.draftRevision or (p.draftRevision = 0 and r.number = p.sentRevision)) and p.id in :ids "
                + "order by p.touchedAt desc, p.id desc", Object[].class).setParameter("ids", ids).getResultStream()
                .map(row -> new Found((Proposal) row[0], (Revision) row[1], (String) row[2])).toList();
    }

    /** Only what is asked for stands in the query: a condition that is always true still costs a look at every row. */
    private static String from(Scope scope, long projectId, ProposalStatus status, String text, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where p.companyId = :company");
        values.put("company", scope.companyId());
        if (projectId != 0) {
            where.append(" and p.projectId = :project");
            values.put("project", projectId);
        }
        if (status != null) {
            where.append(" and p.status = :status");
            values.put("status", status);
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            where.append(" and p.year = :year and p.numberInYear = :number");
            values.put("year", Integer.valueOf(number.group(1)));
            values.put("number", Integer.valueOf(number.group(2)));
        } else if (!text.isEmpty()) {
            where.append(" and j.id = p.projectId and (lower(p.title) like :text escape '\\' or lower(j.name) like :text escape '\\')");
            values.put("text", "%" + text.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        return "from Proposal p" + (values.containsKey("text") ? ", Project j" : "") + where;
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
