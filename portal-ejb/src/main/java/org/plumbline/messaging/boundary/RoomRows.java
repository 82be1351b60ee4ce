package org.plumbline.messaging.boundary;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.messaging.control.RoomList;
import org.plumbline.messaging.control.RoomList.Latest;
import org.plumbline.messaging.entity.Message;
import org.plumbline.project.entity.Project;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;

/** Makes the rows of the list of rooms: a project each, whatever rooms of it the reader may enter. */
final class RoomRows {

    private static final int MOST = 50;

    private static final Comparator<RoomRow> UNREAD_FIRST = Comparator.<RoomRow, Boolean>comparing(row -> row.unread() == 0)
            .thenComparing(RoomRow::lastAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder())).thenComparing(RoomRow::projectId);

    private RoomRows() {
    }

    static List<RoomRow> of(RoomList list, Actor reader) {
        List<Project> projects = list.projects(reader);
        List<Long> ids = projects.stream().map(Project::getId).toList();
        List<Latest> latest = list.latest(reader, ids);
        Map<Long, Long> asked = list.unreadAsked(reader, ids);
        Map<Long, Long> unread = list.unread(reader, latest, RoomView.MOST_UNREAD);
        Map<Long, List<Latest>> byProject = latest.stream().collect(Collectors.groupingBy(room -> room.thread().projectId()));
        return projects.stream().filter(project -> reader.isClient() || byProject.containsKey(project.getId()) || asked.containsKey(project.getId()))
                .map(project -> row(project, byProject.getOrDefault(project.getId(), List.of()), unread, asked.getOrDefault(project.getId(), 0L))).sorted(UNREAD_FIRST).limit(MOST).toList();
    }

    private static RoomRow row(Project project, List<Latest> rooms, Map<Long, Long> unread, long asked) {
        long waiting = rooms.stream().mapToLong(room -> unread.getOrDefault(room.thread().getId(), 0L)).sum() + asked;
        return rooms.stream().max(Comparator.comparing(room -> room.message().getSentAt())).map(room -> {
            Message last = room.message();
            return new RoomRow(project.getId(), project.getName(), last.getSentAt(), last.getAuthorName(),
                    last.beginning(RoomRow.EXCERPT), room.thread().getAudience() == Audience.STAFF, waiting);
        }).orElseGet(() -> new RoomRow(project.getId(), project.getName(), null, null, null, false, waiting));
    }
}
