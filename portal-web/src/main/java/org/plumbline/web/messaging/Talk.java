package org.plumbline.web.messaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.messaging.boundary.MarkView;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.RoomView;
import org.plumbline.shared.Actor;

/**
 * What is on one page of a project's messages: a client's from one room, staff's from both, in the order of time.
 *
 * @param older         whether there is more before it
 * @param before        number in the room of everybody below which the page before this one begins, 0 when this one shows none of it
 * @param beforeOfStaff the same for the room of staff
 */
record Talk(List<TalkLine> lines, boolean older, long before, long beforeOfStaff) {

    /** Messages on one page. */
    static final int MOST = 50;

    private static final Comparator<MessageView> BY_TIME = Comparator.comparing(MessageView::sentAt).thenComparing(MessageView::audience)
            .thenComparing(MessageView::number);

    /** @param notes null for a reader who is not of the staff */
    static Talk of(RoomView room, RoomView notes, Actor reader) {
        List<MessageView> all = Stream.of(room, notes).filter(Objects::nonNull).flatMap(each -> each.messages().stream()).sorted(BY_TIME).toList();
        List<MessageView> shown = all.subList(Math.max(0, all.size() - MOST), all.size());
        List<TalkLine> lines = new ArrayList<>();
        LocalDate day = null;
        for (MessageView message : shown) {
            LocalDate its = LocalDate.ofInstant(message.sentAt(), room.zone());
            RoomView of = message.audience() == room.audience() ? room : notes;
            lines.add(line(message, of, reader, !its.equals(day)));
            day = its;
        }
        return new Talk(lines, shown.size() < all.size() || room.more() || notes != null && notes.more(), lowest(shown, room), lowest(shown, notes));
    }

    private static TalkLine line(MessageView message, RoomView room, Actor reader, boolean startsDay) {
        boolean own = isBy(reader, message.byStaff(), message.authorId());
        return new TalkLine(message, startsDay, message.number() == room.firstUnread(), own, own ? readers(room.marks(), message, reader) : "");
    }

    private static String readers(List<MarkView> marks, MessageView message, Actor reader) {
        return marks.stream().filter(mark -> mark.read() >= message.number() && !isBy(reader, mark.staff(), mark.personId())).map(MarkView::name)
                .collect(Collectors.joining(", "));
    }

    private static boolean isBy(Actor reader, boolean staff, long personId) {
        return reader.isStaff() == staff && reader.personId() == personId;
    }

    private static long lowest(List<MessageView> shown, RoomView room) {
        return room == null ? 0 : shown.stream().filter(message -> message.audience() == room.audience()).mapToLong(MessageView::number).min().orElse(0);
    }
}
