package org.plumbline.project.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.account.control.PeopleRegisters;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.project.boundary.ContactUndoView.Kept;
import org.plumbline.project.control.ContactReturns;
import org.plumbline.project.control.ContactReturns.Standing;
import org.plumbline.project.control.ContactTies.Tie;
import org.plumbline.project.entity.ContactImport;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;

/**
 * Takes an import of contacts back, for whoever may import. What somebody has done something with stays: a project with a proposal, a client
 * with a link. Staff see beforehand what that is and why.
 */
@Stateless
public class ContactUndoService {

    private static final int MOST_IMPORTS = 5;
    private static final int MOST_KEPT = 100;

    @Inject
    private ContactReturns returns;

    @Inject
    private PeopleRegisters registers;

    @Inject
    private StaffRepository staff;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<DomainEvent> events;

    /** The last five imports of which anything is left, the last first. */
    @Permit(Action.CLIENT_EDIT)
    public List<ContactImportRow> last() {
        Actor actor = demand();
        return returns.last(actor.companyId(), MOST_IMPORTS).stream().map(this::row).toList();
    }

    /** @throws NotFoundException when there is no such import, or nothing of it is left */
    @Permit(Action.CLIENT_EDIT)
    public ContactUndoView preview(long importId) {
        return view(returns.standing(demand().companyId(), importId));
    }

    /** Takes back what nothing hangs on, in one transaction. @return what has gone and what has stayed. @throws NotFoundException as above */
    @Permit(Action.CLIENT_EDIT)
    public ContactUndoView undo(long importId) {
        Actor actor = demand();
        registers.hold(actor.companyId());
        Standing found = returns.undo(actor.companyId(), importId);
        events.fire(found.list().undo(found.projectsGoing().size(), found.clientsGoing().size(), actor));
        return view(found);
    }

    /** Whoever may import may take back. */
    private Actor demand() {
        Actor actor = current.get();
        Owned company = Owned.byCompany(actor.companyId());
        policy.demand(Action.CLIENT_EDIT, actor, company);
        policy.demand(Action.PROJECT_EDIT, actor, company);
        policy.demand(Action.PARTICIPANT_EDIT, actor, company);
        return actor;
    }

    private ContactUndoView view(Standing found) {
        List<Kept> kept = Stream.concat(
                found.projects().stream().filter(project -> found.projectTies().containsKey(project.getId()))
                        .map(project -> new Kept(project.getId(), project.getName(), names(found.projectTies().get(project.getId())))),
                found.clients().stream().filter(client -> found.clientTies().containsKey(client.getId()))
                        .map(client -> new Kept(0, client.getName(), names(found.clientTies().get(client.getId()))))).toList();
        return new ContactUndoView(row(found.list()), found.projectsGoing().size(), found.clientsGoing().size(), kept.size(),
                kept.stream().limit(MOST_KEPT).toList());
    }

    private ContactImportRow row(ContactImport list) {
        return new ContactImportRow(list.getId(), list.getCreatedAt(), staff.get(Scope.of(current.get()), list.getStaffId()).getName(), list.getProjects(),
                list.getClients());
    }

    private static List<String> names(Set<Tie> ties) {
        return ties.stream().map(Enum::name).toList();
    }
}
