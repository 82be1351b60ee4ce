package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalFacts;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.shared.Money;

/** What letters say of a proposal: what it is called, its last day, and the total, which every viewer sees. */
@ApplicationScoped
public class ProposalFigures {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ProposalRepository proposals;

    /** Of the revision that is with the client, with the options taken so far. */
    ProposalFacts facts(Proposal proposal) {
        Revision sent = proposals.revision(proposal, proposal.getSentRevision());
        Contents contents = proposals.contents(sent);
        long total = contents.totals(proposal.choice().map(contents::settled).orElseGet(contents::defaultChoice)).totalMinor();
        Project project = em.find(Project.class, proposal.projectId());
        return new ProposalFacts(proposal.number().toString(), proposal.getTitle(), project.getName(), sent.getNumber(), sent.getValidUntil(),
                project.getTimeZone(), new Money(total, sent.getCurrency()));
    }
}
