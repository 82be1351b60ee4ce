package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.security.Scope;
import org.plumbline.shared.Page;

/** Lists proposals for staff, newest activity first. */
@ApplicationScoped
public class ProposalSearch {

    private static final String FOUND = "from Proposal p, Project j where j.id = p.projectId and p.companyId = :company "
            + "and (:project = 0 or p.projectId = :project) and (:every = true or p.status = :status) "
            + "and (lower(p.title) like :text escape '\\' or lower(j.name) like :text escape '\\')";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** A proposal with its latest revision and its project's name. */
    public record Found(Proposal proposal, Revision revision, String projectName) {
    }

    /**
     * @param projectId 0 for all projects
     * @param status    null for all
     * @param text      part of the title or of the project's name
     * @param page      from 1
     */
    public Page<Found> list(Scope scope, long projectId, ProposalStatus status, String text, int page) {
        long total = with(em.createQuery("select count(p) " + FOUND, Long.class), scope, projectId, status, text).getSingleResult();
        int shown = Page.shown(page, total);
        List<Found> rows = with(em.createQuery("select p, r, j.name " + FOUND.replace(" where", ", Revision r where r.proposalId = p.id and "
                + "(r.number = p.draftRevision or (p.draftRevision = 0 and r.number = p.sentRevision)) and")
                + " order by p.touchedAt desc, p.id desc", Object[].class), scope, projectId, status, text)
                .setFirstResult((shown - 1) * Page.DEFAULT_SIZE).setMaxResults(Page.DEFAULT_SIZE).getResultStream()
                .map(row -> new Found((Proposal) row[0], (Revision) row[1], (String) row[2])).toList();
        return new Page<>(rows, shown, Page.DEFAULT_SIZE, total);
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, Scope scope, long projectId, ProposalStatus status, String text) {
        String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return query.setParameter("company", scope.companyId()).setParameter("project", projectId).setParameter("every", status == null)
                .setParameter("status", status == null ? ProposalStatus.DRAFT : status).setParameter("text", "%" + part + "%");
    }
}
