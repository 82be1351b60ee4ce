package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.document.control.PictureRepository;
import org.plumbline.project.control.ProjectContents;
import org.plumbline.proposal.entity.Proposal;

/** The proposals of projects, whole, with the pictures of their options. */
@ApplicationScoped
public class ProjectProposals implements ProjectContents {

    private static final String PROPOSALS = "(select p.id from proposal p where p.project_id = ?1)";
    private static final String REVISIONS = "(select r.id from proposal_revision r join proposal p on p.id = r.proposal_id where p.project_id = ?1)";

    /** What names another row goes before it. */
    private static final List<String> DELETIONS = Stream.of(
            Stream.of("delete from proposal_section_view where share_id in (select s.id from proposal_share s where s.project_id = ?1)",
                    "delete from proposal_print_part where print_id in (select k.id from proposal_print k where k.project_id = ?1)"),
            Stream.of("proposal_line", "proposal_group", "proposal_section").map(table -> "delete from " + table + " where revision_id in " + REVISIONS),
            Stream.of("proposal_print", "proposal_share", "proposal_decision", "proposal_visibility", "proposal_time_request",
                    "proposal_deadline_notice", "estimate_import", "proposal_revision").map(table -> "delete from " + table + " where proposal_id in " + PROPOSALS),
            Stream.of("delete from proposal where project_id = ?1")).flatMap(each -> each).toList();

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private PictureRepository pictures;

    @Override
    public Storey storey() {
        return Storey.PROPOSALS;
    }

    @Override
    public Set<Long> filled(Collection<Long> projectIds) {
        return em.createQuery("select distinct p.projectId from Proposal p where p.projectId in :ids", Long.class).setParameter("ids", projectIds)
                .getResultStream().collect(Collectors.toSet());
    }

    @Override
    public void lock(long projectId) {
        em.createQuery("select p from Proposal p where p.projectId = :project order by p.id", Proposal.class)
                .setParameter("project", projectId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    @Override
    public void clear(long projectId) {
        DELETIONS.forEach(deletion -> em.createNativeQuery(deletion).setParameter(1, projectId).executeUpdate());
        pictures.forgetAll(projectId);
    }
}
