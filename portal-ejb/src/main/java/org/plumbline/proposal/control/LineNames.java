package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Visibility;
import org.plumbline.shared.ParticipantRole;

/** What the lines of the revision that is with the client are called, as far as somebody may know. */
@ApplicationScoped
public class LineNames {

    @Inject
    private ClientDesk clients;

    @Inject
    private ProposalRepository proposals;

    /** In place of a line's key: the proposal as a whole, which has no name of its own, and which everybody sees who sees the proposal. */
    public static final long WHOLE = 0;

    /** Lines that can be seen, by their keys. One that is hidden is told apart from one that is gone by nobody. */
    public record Known(Map<Long, String> names) {

        public Known {
            names = Map.copyOf(names);
        }

        public boolean isSeen(long key) {
            return key == WHOLE || names.containsKey(key);
        }

        public Optional<String> name(long key) {
            return Optional.ofNullable(names.get(key));
        }
    }

    /** What a client in a role knows. */
    public Known seenBy(OnDesk found, long clientId, ParticipantRole role) {
        Visibility visibility = clients.visibility(found.proposal(), clientId, role);
        Contents contents = proposals.contents(found.revision());
        return new Known(contents.lines().stream().filter(visibility::shows).collect(Collectors.toMap(Line::getKey, Line::getName)));
    }

    /** What staff know: everything. @param proposal that was sent at least once */
    public Known all(Proposal proposal) {
        return new Known(inOrder(proposal).stream().collect(Collectors.toMap(Line::getKey, Line::getName)));
    }

    /** All lines, as they follow each other. @param proposal that was sent at least once */
    public List<Line> inOrder(Proposal proposal) {
        return proposals.contents(proposals.revision(proposal, proposal.getSentRevision())).lines();
    }
}
