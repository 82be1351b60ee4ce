package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.OptionGroup;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.Section;
import org.plumbline.proposal.entity.VisibilityRule;
import org.plumbline.security.Scope;
import org.plumbline.shared.NotFoundException;

/** Finds proposals within what an actor can know of, and what is in them. */
@ApplicationScoped
public class ProposalRepository {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** A proposal that was sent at least once; staff also find drafts. @throws NotFoundException when there is none within the scope */
    public Proposal get(Scope scope, long id) {
        return scope.fill(em.createQuery("select p from Proposal p where p.id = :id and " + scope.within("p", "projectId")
                + (scope.isWholeCompany() ? "" : " and p.sentRevision > 0"), Proposal.class)).setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** A proposal whose event has just told of it. */
    Proposal find(long id) {
        return em.find(Proposal.class, id);
    }

    /** The same with its row locked: one change at a time, also of its draft's content and of decisions on it. */
    public Proposal getForChange(Scope scope, long id) {
        Proposal proposal = get(scope, id);
        em.flush();
        em.refresh(proposal, LockModeType.PESSIMISTIC_WRITE);
        return proposal;
    }

    /** A revision of a proposal. @throws NotFoundException when there is none of that number */
    public Revision revision(Proposal proposal, int number) {
        return em.createQuery("select r from Revision r where r.proposalId = :proposal and r.number = :number", Revision.class)
                .setParameter("proposal", proposal.getId()).setParameter("number", number)
                .getResultStream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** Everything in a revision, in three queries whatever its size. */
    public Contents contents(Revision revision) {
        return new Contents(revision, in(revision, "Section", Section.class), in(revision, "OptionGroup", OptionGroup.class),
                in(revision, "Line", Line.class));
    }

    private <T> List<T> in(Revision revision, String entity, Class<T> type) {
        return em.createQuery("select e from " + entity + " e where e.revisionId = :revision", type)
                .setParameter("revision", revision.getId()).getResultList();
    }

    /** Everything in a revision and in an earlier one of its proposal, in three queries too: the earlier one comes with its sections. */
    public Compared contents(Proposal proposal, Revision revision, int earlier) {
        List<Object[]> found = em.createQuery("select s, r from Section s, Revision r where s.revisionId = r.id and r.proposalId = :proposal "
                + "and (r.number = :number or r.number = :earlier)", Object[].class).setParameter("proposal", proposal.getId())
                .setParameter("number", revision.getNumber()).setParameter("earlier", earlier).getResultList();
        List<Section> sections = found.stream().map(row -> (Section) row[0]).toList();
        Revision before = found.stream().map(row -> (Revision) row[1]).filter(each -> each.getNumber() == earlier).findFirst()
                .orElseGet(() -> revision(proposal, earlier));
        List<OptionGroup> groups = in(revision, before, "OptionGroup", OptionGroup.class);
        List<Line> lines = in(revision, before, "Line", Line.class);
        return new Compared(contents(revision, sections, groups, lines), contents(before, sections, groups, lines));
    }

    /** What two revisions hold. */
    public record Compared(Contents now, Contents before) {
    }

    private static Contents contents(Revision revision, List<Section> sections, List<OptionGroup> groups, List<Line> lines) {
        return new Contents(revision, sections.stream().filter(section -> section.getRevisionId() == revision.getId()).toList(),
                groups.stream().filter(group -> group.getRevisionId() == revision.getId()).toList(),
                lines.stream().filter(line -> line.getRevisionId() == revision.getId()).toList());
    }

    private <T> List<T> in(Revision revision, Revision before, String entity, Class<T> type) {
        return em.createQuery("select e from " + entity + " e where e.revisionId = :revision or e.revisionId = :before", type)
                .setParameter("revision", revision.getId()).setParameter("before", before.getId()).getResultList();
    }

    /** The sections of a revision, in order. */
    public List<Section> sections(Revision revision) {
        return em.createQuery("select s from Section s where s.revisionId = :revision order by s.position, s.key", Section.class)
                .setParameter("revision", revision.getId()).getResultList();
    }

    public Optional<Section> section(Revision revision, long key) {
        return keyed(revision, "Section", key, Section.class);
    }

    public Optional<OptionGroup> group(Revision revision, long key) {
        return keyed(revision, "OptionGroup", key, OptionGroup.class);
    }

    public Optional<Line> line(Revision revision, long key) {
        return keyed(revision, "Line", key, Line.class);
    }

    private <T> Optional<T> keyed(Revision revision, String entity, long key, Class<T> type) {
        return em.createQuery("select e from " + entity + " e where e.revisionId = :revision and e.key = :key", type)
                .setParameter("revision", revision.getId()).setParameter("key", key).getResultStream().findFirst();
    }

    /** What was settled about who sees what; roles and persons without a rule see what their role sees by default. */
    public List<VisibilityRule> visibility(Proposal proposal) {
        return em.createQuery("select v from VisibilityRule v where v.proposalId = :proposal", VisibilityRule.class)
                .setParameter("proposal", proposal.getId()).getResultList();
    }

    /** Keeps what others refer to, at once: the order of inserts is not that of foreign keys. */
    public void addFirst(Object entity) {
        em.persist(entity);
        em.flush();
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    public void remove(Object entity) {
        em.remove(entity);
    }
}
