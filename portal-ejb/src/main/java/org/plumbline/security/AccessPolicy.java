package org.plumbline.security;

import static org.plumbline.shared.StaffRole.BOOKKEEPER;
import static org.plumbline.shared.StaffRole.ESTIMATOR;
import static org.plumbline.shared.StaffRole.FIELD;
import static org.plumbline.shared.StaffRole.MANAGER;
import static org.plumbline.shared.StaffRole.OWNER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;

/** Who may do what to whose things. What is not in the table is denied. */
@ApplicationScoped
public class AccessPolicy {

    private static final StaffRole[] ALL_STAFF = StaffRole.values();
    private static final ParticipantRole[] ALL_PARTICIPANTS = ParticipantRole.values();

    private final Map<Action, Rule> rules = new EnumMap<>(Action.class);

    public AccessPolicy() {
        rules.put(Action.OWN_SIGN_IN_MANAGE, Rule.self());
        rules.put(Action.OWN_PASSWORD_MANAGE, Rule.selfAsStaff());
        rules.put(Action.COMPANY_VIEW, Rule.staff(ALL_STAFF));
        rules.put(Action.COMPANY_EDIT, Rule.staff(OWNER));
        rules.put(Action.COMPANY_PROFILE_VIEW, Rule.staff(ALL_STAFF).or(Rule.anyParticipant()));
        rules.put(Action.STAFF_VIEW, Rule.staff(OWNER, MANAGER));
        rules.put(Action.STAFF_INVITE, Rule.staff(OWNER));
        rules.put(Action.STAFF_EDIT, Rule.staff(OWNER));
        rules.put(Action.STAFF_DISABLE, Rule.staff(OWNER));
        rules.put(Action.CLIENT_VIEW, Rule.staff(OWNER, MANAGER, ESTIMATOR, BOOKKEEPER));
        rules.put(Action.CLIENT_EDIT, Rule.staff(OWNER, MANAGER, ESTIMATOR));
        rules.put(Action.CLIENT_ACCESS_MANAGE, Rule.staff(OWNER, MANAGER, ESTIMATOR));
        rules.put(Action.PROJECT_VIEW, Rule.staff(ALL_STAFF).or(Rule.participant(ALL_PARTICIPANTS)));
        rules.put(Action.PROJECT_EDIT, Rule.staff(OWNER, MANAGER, ESTIMATOR));
        rules.put(Action.PARTICIPANT_VIEW, Rule.staff(OWNER, MANAGER, ESTIMATOR, FIELD).or(Rule.participant(ALL_PARTICIPANTS)));
        rules.put(Action.PARTICIPANT_EDIT, Rule.staff(OWNER, MANAGER, ESTIMATOR));
        rules.put(Action.TASK_VIEW, Rule.staff(ALL_STAFF));
        rules.put(Action.TASK_EDIT, Rule.staff(ALL_STAFF));
        rules.put(Action.PROPOSAL_VIEW, Rule.staff(OWNER, MANAGER, ESTIMATOR, BOOKKEEPER));
        rules.put(Action.PROPOSAL_EDIT, Rule.staff(OWNER, MANAGER, ESTIMATOR));
        rules.put(Action.PROPOSAL_SEND, Rule.staff(OWNER, MANAGER, ESTIMATOR));
        // whether a proposal was shared with the client, and whether they are asked to decide, is for its flat to say
        rules.put(Action.PROPOSAL_READ, Rule.participant(ALL_PARTICIPANTS));
        rules.put(Action.PROPOSAL_DECIDE, Rule.participant(ALL_PARTICIPANTS));
        // architects and lenders take part in the work, not in what the client and the company tell each other
        rules.put(Action.ROOM_READ, Rule.staff(ALL_STAFF).or(Rule.participant(ParticipantRole.CLIENT, ParticipantRole.CO_OWNER)));
        rules.put(Action.ROOM_POST, Rule.staff(ALL_STAFF).or(Rule.participant(ParticipantRole.CLIENT, ParticipantRole.CO_OWNER)));
        rules.put(Action.ROOM_NOTE, Rule.staff(ALL_STAFF));
        rules.put(Action.ROOM_PIN, Rule.staff(ALL_STAFF));
        // who took words back did not mean them for everybody; those who answer for the company read them in a dispute
        rules.put(Action.ROOM_HISTORY, Rule.staff(OWNER, MANAGER));
        rules.put(Action.FILE_ADD, Rule.staff(ALL_STAFF).or(Rule.participant(ParticipantRole.CLIENT, ParticipantRole.CO_OWNER)));
        rules.put(Action.FILE_READ, Rule.staff(ALL_STAFF).or(Rule.participant(ParticipantRole.CLIENT, ParticipantRole.CO_OWNER)));
        rules.put(Action.FILE_READ_INTERNAL, Rule.staff(ALL_STAFF));
        // which documents were shown to a participant is for their flat to say
        rules.put(Action.LIBRARY_VIEW, Rule.staff(ALL_STAFF).or(Rule.participant(ALL_PARTICIPANTS)));
        rules.put(Action.LIBRARY_EDIT, Rule.staff(ALL_STAFF));
        rules.put(Action.LIBRARY_SHARE, Rule.staff(OWNER, MANAGER, ESTIMATOR));
        rules.put(Action.LIBRARY_ASK, Rule.staff(OWNER, MANAGER, ESTIMATOR));
        // who is asked to approve is for the flat of documents to say
        rules.put(Action.LIBRARY_APPROVE, Rule.staff(ALL_STAFF).or(Rule.participant(ALL_PARTICIPANTS)));
        rules.put(Action.LIBRARY_WANT, Rule.staff(OWNER, MANAGER, ESTIMATOR, BOOKKEEPER));
        // as those who may send files at all
        rules.put(Action.LIBRARY_SEND, Rule.participant(ParticipantRole.CLIENT, ParticipantRole.CO_OWNER));
        rules.put(Action.SIGNING_PREPARE, Rule.staff(OWNER, MANAGER, ESTIMATOR));
        // whom a request asks is for its flat to say
        rules.put(Action.SIGNING_VIEW, Rule.staff(ALL_STAFF).or(Rule.participant(ALL_PARTICIPANTS)));
        rules.put(Action.SIGN, Rule.staff(ALL_STAFF).or(Rule.participant(ALL_PARTICIPANTS)));
        rules.put(Action.AUDIT_VIEW, Rule.staff(OWNER));
        rules.put(Action.INSTALLATION_AUDIT_VIEW, Rule.staff(OWNER));
        rules.put(Action.OUTBOX_VIEW, Rule.staff(OWNER, MANAGER));
        rules.put(Action.OUTBOX_RETRY, Rule.staff(OWNER, MANAGER));
        rules.put(Action.RECEIVED_MAIL_JUDGE, Rule.staff(OWNER, MANAGER));
        // kept mail holds links that set passwords: whoever reads it can become anybody
        rules.put(Action.KEPT_MAIL_VIEW, Rule.staff(OWNER));
        rules.put(Action.SETTINGS_VIEW, Rule.staff(OWNER));
        rules.put(Action.KEYS_ROTATE, Rule.staff(OWNER));
    }

    /** Whether the actor may do this to that. */
    public boolean permits(Action action, Actor actor, Owned owned) {
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return actor.companyId() == 0 || actor.companyId() == owned.companyId();
        }
        Rule rule = rules.get(action);
        return rule != null && actor.companyId() != 0 && actor.companyId() == owned.companyId() && rule.allows(actor, owned);
    }

    /** Whether there could be anything the actor may do this to: what a boundary asks before it has looked anything up. */
    public boolean mayAttempt(Action action, Actor actor) {
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return true;
        }
        long own = actor.companyId();
        return permits(action, actor, Owned.byCompany(own)) || permits(action, actor, Owned.byPerson(own, actor.personId()))
                || actor.participations().keySet().stream().anyMatch(id -> permits(action, actor, Owned.byProject(own, id)));
    }

    /** @throws NotFoundException when the actor may not do this to that */
    public void demand(Action action, Actor actor, Owned owned) {
        if (!permits(action, actor, owned)) {
            throw new NotFoundException();
        }
    }
}
