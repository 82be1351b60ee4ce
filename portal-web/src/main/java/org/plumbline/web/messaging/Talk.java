package org.plumbline.web.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.messaging.boundary.AskedView;
import org.plumbline.messaging.boundary.MarkView;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.RoomView;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;

/**
 * What is on one page of a project's messages: a client's from one room, staff's from both, and between them what was said about the things
 * of the project, in the order of time.
 *
 * @param older         whether there is more before it
 * @param before        number in the room of everybody below which the page before this one begins, 0 when this one shows none of it
 * @param beforeOfStaff the same for the room of staff
 * @param beforeAsked   the same for what was said about things, by the id of a message
 */
record Talk(List<TalkLine> lines, boolean older, long before, long beforeOfStaff, long beforeAsked) {

    /** Messages on one page. */
    static final int MOST = 50;

    /** Of either sort: one of the two is null. */
    private record Entry(MessageView message, AskedView asked) {

        Instant at() {
            return message == null ? asked.sentAt() : message.sentAt();
        }

        /** Order of what was said at the same moment. */
        int rank() {
            return message == null ? Audience.values().length : message.audience().ordinal();
        }

        long number() {
            return message == null ? asked.id() : message.number();
        }
    }

    private static final Comparator<Entry> BY_TIME = Comparator.comparing(Entry::at).thenComparing(Entry::rank).thenComparing(Entry::number);

    /** @param notes null for a reader who is not of the staff @param asked one more than {@link #MOST}, if there are so many */
    static Talk of(RoomView room, RoomView notes, List<AskedView> asked, Actor reader) {
        Stream<Entry> messages = Stream.of(room, notes).filter(Objects::nonNull).flatMap(each -> each.messages().stream()).map(message -> new Entry(message, null));
        List<Entry> all = Stream.concat(messages, asked.stream().map(each -> new Entry(null, each))).sorted(BY_TIME).toList();
        List<Entry> shown = all.subList(Math.max(0, all.size() - MOST), all.size());
        List<TalkLine> lines = new ArrayList<>();
        LocalDate day = null;
        for (Entry entry : shown) {
            LocalDate its = LocalDate.ofInstant(entry.at(), room.zone());
            lines.add(entry.message() == null ? new TalkLine(null, entry.asked(), !its.equals(day), false, false, "")
                    : line(entry.message(), entry.message().audience() == room.audience() ? room : notes, reader, !its.equals(day)));
            day = its;
        }
        return new Talk(lines, shown.size() < all.size() || room.more() || notes != null && notes.more(), lowest(shown, room), lowest(shown, notes),
                shown.stream().filter(entry -> entry.message() == null).mapToLong(Entry::number).min().orElse(0));
    }

    private static TalkLine line(MessageView message, RoomView room, Actor reader, boolean startsDay) {
        boolean own = isBy(reader, message.byStaff(), message.authorId());
        return new TalkLine(message, null, startsDay, message.number() == room.firstUnread(), own, own ? readers(room.marks(), message, reader) : "");
    }

    private static String readers(List<MarkView> marks, MessageView message, Actor reader) {
        return marks.stream().filter(mark -> mark.read() >= message.number() && !isBy(reader, mark.staff(), mark.personId())).map(MarkView::name)
                .collect(Collectors.joining(", "));
    }

    private static boolean isBy(Actor reader, boolean staff, long personId) {
        return reader.isStaff() == staff && reader.personId() == personId;
    }

    private static long lowest(List<Entry> shown, RoomView room) {
        return room == null ? 0 : shown.stream().filter(entry -> entry.message() != null && entry.message().audience() == room.audience())
                .mapToLong(Entry::number).min().orElse(0);
    }
}
