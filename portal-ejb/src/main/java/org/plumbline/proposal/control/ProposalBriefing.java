package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.project.control.ProjectBriefing;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;

/** What proposals have to say on first pages: staff hear of all that were sent, clients of those shared with them now. */
@ApplicationScoped
public class ProposalBriefing implements ProjectBriefing {

    @Inject
    private StaffBriefing staff;

    @Inject
    private ClientBriefing clients;

    @Inject
    private ProposalSums sums;

    @Inject
    private AccessPolicy policy;

    @Override
    public List<Item> items(Actor actor, Scope scope, Kind kind, int most) {
        if (actor.isStaff() && policy.mayAttempt(Action.PROPOSAL_VIEW, actor)) {
            return switch (kind) {
                case NEED -> policy.mayAttempt(Action.PROPOSAL_EDIT, actor) ? staff.questions(scope, most) : List.of();
                case NEWS -> staff.decided(scope, most);
                case DATE -> staff.lastDays(scope, most);
            };
        }
        if (actor.isClient() && policy.mayAttempt(Action.PROPOSAL_READ, actor)) {
            return switch (kind) {
                case NEED -> clients.decisions(actor, scope, most);
                case NEWS -> joined(clients.unseen(actor, scope, most), clients.answers(actor, scope, most));
                case DATE -> clients.lastDays(actor, scope, most);
            };
        }
        return List.of();
    }

    @Override
    public List<Figure> figures(Actor actor, long projectId) {
        if (actor.isStaff() && policy.mayAttempt(Action.PROPOSAL_VIEW, actor)) {
            return sums.figures(actor.companyId(), projectId, 0);
        }
        return actor.isClient() && policy.mayAttempt(Action.PROPOSAL_READ, actor) ? sums.figures(actor.companyId(), projectId, actor.personId()) : List.of();
    }

    private static List<Item> joined(List<Item> first, List<Item> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
