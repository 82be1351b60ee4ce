package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.account.control.ClientArrivals;
import org.plumbline.account.control.ClientArrivals.Arrival;
import org.plumbline.account.control.ItemLinks;
import org.plumbline.account.entity.AccessGrant;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.control.ParticipantRepository.Part;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.control.Decisions.Voice;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.Section;
import org.plumbline.proposal.entity.SectionView;
import org.plumbline.proposal.entity.Share;
import org.plumbline.proposal.entity.Visibility;
import org.plumbline.proposal.entity.VisibilityRule;
import org.plumbline.shared.ParticipantRole;

/** Gathers what is known of the people of a proposal. */
@ApplicationScoped
public class ShareFindings {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private Shares shares;

    @Inject
    private Decisions decisions;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private ItemLinks links;

    @Inject
    private ClientArrivals arrivals;

    /**
     * What was found.
     *
     * @param sent     the revision that is with the client, or null
     * @param sections of the revision staff look at, in order
     * @param views    of the revision that is with the client
     * @param links    newest first
     */
    public record Found(List<Part> people, Map<Long, Share> shares, Revision sent, List<Voice> voices, List<VisibilityRule> rules,
                        List<Section> sections, List<SectionView> views, List<AccessGrant> links, List<Arrival> arrivals,
                        Set<Long> wantTime) {

        public Visibility visibility(long clientId, ParticipantRole role) {
            return VisibilityRule.of(rules, clientId, role);
        }
    }

    public Found of(Proposal proposal) {
        List<Part> people = participants.everybody(em.find(Project.class, proposal.projectId()), Sharing.MOST_PEOPLE);
        List<Long> ids = people.stream().map(part -> part.client().getId()).toList();
        Map<Long, Share> known = shares.of(proposal).stream().collect(Collectors.toMap(Share::getClientId, Function.identity()));
        Revision latest = proposals.revision(proposal, proposal.latestRevision());
        int number = proposal.getSentRevision();
        Revision sent = number == 0 ? null : number == latest.getNumber() ? latest : proposals.revision(proposal, number);
        return new Found(people, known, sent, sent == null ? List.of() : decisions.voices(proposal, number), proposals.visibility(proposal),
                proposals.sections(latest), views(proposal), links.standing(ids, ClientLetters.item(proposal)),
                arrivals.of(proposal.projectId(), ids), sent == null ? Set.of() : wantTime(sent));
    }

    private List<SectionView> views(Proposal proposal) {
        return em.createQuery("select v from SectionView v, Share s where v.shareId = s.id and s.proposalId = :proposal "
                + "and v.revision = :revision order by v.id", SectionView.class).setParameter("proposal", proposal.getId())
                .setParameter("revision", proposal.getSentRevision()).getResultList();
    }

    /** Who has asked for more time than the last day leaves that stands now. */
    private Set<Long> wantTime(Revision sent) {
        return sent.getValidUntil() == null ? Set.of() : Set.copyOf(em.createQuery("select t.clientId from TimeRequest t "
                + "where t.proposalId = :proposal and t.revision = :revision and t.validUntil = :day", Long.class)
                .setParameter("proposal", sent.getProposalId()).setParameter("revision", sent.getNumber())
                .setParameter("day", sent.getValidUntil()).getResultList());
    }
}
