package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.plumbline.account.entity.Client;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.entity.AcceptedPaper;
import org.plumbline.proposal.entity.PaperHead;
import org.plumbline.proposal.entity.PaperReader;
import org.plumbline.proposal.entity.Share;
import org.plumbline.shared.ParticipantRole;

/** Keeps, from the acceptance until the PDF is there, what it is printed on and for whom. */
@ApplicationScoped
public class AcceptedPapers {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private PaperHeads heads;

    @Inject
    private ParticipantRepository participants;

    /** Keeps it for one reader, as it is now. */
    void keep(Share share, int revision, PaperHead head) {
        Project project = em.find(Project.class, share.projectId());
        participants.part(project, share.getClientId()).ifPresent(part -> em.persist(new AcceptedPaper(share, revision,
                new PaperReader(part.participant().getRole(), part.client().getLanguage(), project.getTimeZone()), head)));
    }

    /** What was kept; nothing once the PDF is there, for who came later, and for what was accepted before anything was. */
    public Optional<AcceptedPaper> of(Share share, int revision) {
        return em.createQuery("select a from AcceptedPaper a where a.proposalId = :proposal and a.revision = :revision and a.clientId = :client",
                AcceptedPaper.class).setParameter("proposal", share.getProposalId()).setParameter("revision", revision)
                .setParameter("client", share.getClientId()).getResultStream().findFirst();
    }

    /** The PDF is kept. */
    public void forget(AcceptedPaper paper) {
        em.remove(paper);
    }

    /** The company's head as it is now. */
    public PaperHead head(long companyId) {
        return heads.of(companyId);
    }

    /** A reader as they are now. */
    public PaperReader reader(Project project, ParticipantRole role, long clientId) {
        return new PaperReader(role, em.find(Client.class, clientId).getLanguage(), project.getTimeZone());
    }
}
