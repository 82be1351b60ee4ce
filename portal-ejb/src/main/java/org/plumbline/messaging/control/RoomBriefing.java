package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.plumbline.messaging.control.RoomList.Latest;
import org.plumbline.messaging.entity.Message;
import org.plumbline.project.control.ProjectBriefing;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.Owned;

/** What rooms have to say on first pages: what a client has yet to acknowledge, what is unread, and on a project's page what was said last. */
@ApplicationScoped
public class RoomBriefing implements ProjectBriefing {

    /** Characters of a message that stand in a line. */
    private static final int EXCERPT = 80;
    private static final int MOST_COUNTED = 100;
    private static final String PAGE = "/messaging/room.xhtml?project=";

    @Inject
    private RoomList rooms;

    @Inject
    private Acknowledgements acknowledgements;

    @Inject
    private AccessPolicy policy;

    @Override
    public List<Item> items(Actor actor, Scope scope, Kind kind, int most) {
        if (kind == Kind.DATE || kind == Kind.NEED && !actor.isClient() || !policy.mayAttempt(Action.ROOM_READ, actor)) {
            return List.of();
        }
        List<Long> projects = projects(actor, scope);
        if (kind == Kind.NEED) {
            return acknowledgements.open(actor, projects, most).stream().map(open -> new Item(open.projectId(),
                    "messaging_briefing.acknowledge", List.of(open.message().beginning(EXCERPT)), PAGE + open.projectId() + "#notices", true,
                    open.message().getSentAt())).toList();
        }
        return said(actor, rooms.latest(actor, projects), projects.size() == 1, most);
    }

    private List<Long> projects(Actor actor, Scope scope) {
        List<Long> asked = scope.isWholeCompany() ? rooms.projects(actor).stream().map(Project::getId).toList() : List.copyOf(scope.projectIds());
        return asked.stream().filter(id -> policy.permits(Action.ROOM_READ, actor, Owned.byProject(scope.companyId(), id))).toList();
    }

    /** @param readToo whether what was said last is worth a line also when it was read */
    private List<Item> said(Actor actor, List<Latest> latest, boolean readToo, int most) {
        List<Latest> shown = latest.stream().filter(room -> readToo || isUnread(room, actor)).filter(room -> !room.message().isRetracted())
                .sorted(Comparator.comparing((Latest room) -> room.message().getSentAt()).reversed()).limit(most).toList();
        Map<Long, Long> unread = rooms.unread(actor, shown, MOST_COUNTED);
        return shown.stream().map(room -> item(room, isUnread(room, actor) ? unread.getOrDefault(room.thread().getId(), 0L) : 0)).toList();
    }

    private static boolean isUnread(Latest room, Actor actor) {
        return room.message().getNumber() > room.readUpTo() && !room.message().isBy(actor);
    }

    private static Item item(Latest room, long unread) {
        Message last = room.message();
        return new Item(room.thread().projectId(), key(room.thread().getAudience() == Audience.STAFF, unread > 0), List.of(last.getAuthorName(), last.beginning(EXCERPT), unread),
                PAGE + room.thread().projectId(), false, last.getSentAt());
    }

    private static String key(boolean note, boolean unread) {
        if (note) {
            return unread ? "messaging_briefing.note.unread" : "messaging_briefing.note";
        }
        return unread ? "messaging_briefing.said.unread" : "messaging_briefing.said";
    }
}
