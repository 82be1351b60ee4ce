package org.plumbline.messaging.boundary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.messaging.control.ReadMarks.Reached;
import org.plumbline.messaging.control.RoomMessages.Changed;
import org.plumbline.messaging.control.RoomMessages.Said;
import org.plumbline.messaging.entity.Mention;
import org.plumbline.messaging.entity.Message;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;

/** Says messages and marks in the words of the door, for one reader and one room. */
record RoomViews(Actor reader, long projectId, Audience audience) {

    /** A message without its files, which nobody is asked to acknowledge here. */
    MessageView of(Message message) {
        return of(new Said(message, null, List.of(), List.of(), List.of(), false));
    }

    MessageView of(Said said) {
        Message message = said.message();
        Message quoted = said.quoted();
        // whose sign for it is whose: nobody else's business, but the portal's own, which tells several readers at once
        boolean signed = message.isBy(reader) || reader.kind() == Actor.Kind.SYSTEM;
        return new MessageView(reader.companyId(), projectId, audience, message.getNumber(), signed ? message.getClientKey() : null,
                message.isByStaff(), message.getAuthorId(), message.getAuthorName(), message.getContent(), message.getSentAt(),
                message.getEditedAt(), message.isRetracted(), quoted == null ? null : new MessageView.Quote(quoted.getNumber(),
                quoted.getAuthorName(), quoted.beginning(MessageView.QUOTE_LENGTH)),
                message.isRetracted() ? List.of() : said.files().stream().map(AttachmentView::of).toList(), message.isAsking() ? notice(said) : null,
                message.isRetracted() ? List.of() : said.mentions().stream().map(RoomViews::of).toList(),
                message.isRetracted() ? MessageView.Standing.NONE : new MessageView.Standing(said.pinned(), message.getResolvedBy()));
    }

    private static MessageView.Mentioned of(Mention mention) {
        return new MessageView.Mentioned(mention.isOfStaff(), mention.personId(), mention.getPersonName());
    }

    private static MessageView.Notice notice(Said said) {
        return new MessageView.Notice(said.asked().stream().map(each -> new MessageView.Reader(each.clientId(), each.name(), each.at())).toList());
    }

    List<MessageView> of(List<Said> said) {
        return said.stream().map(this::of).toList();
    }

    /** Of changes in their order: each message once, where it changed last. @param asked above which number they were asked for */
    ChangedMessages of(List<Changed> changes, long asked, int most) {
        List<Changed> shown = changes.subList(0, Math.min(most, changes.size()));
        Map<Long, MessageView> messages = new LinkedHashMap<>();
        for (Changed change : shown) {
            MessageView view = of(change.said());
            messages.remove(view.number());
            messages.put(view.number(), view);
        }
        long upTo = shown.isEmpty() ? asked : shown.get(shown.size() - 1).number();
        return new ChangedMessages(upTo, List.copyOf(messages.values()), shown.size() < changes.size());
    }

    static MarkView of(Reached reached) {
        return new MarkView(reached.staff(), reached.personId(), reached.name(), reached.delivered(), reached.read(), reached.discreet());
    }

    /** How far people have got, as the reader may know it: who keeps that from others is told of nobody else. */
    List<MarkView> of(List<Reached> reached, boolean showsReceipts) {
        boolean portal = reader.kind() == Actor.Kind.SYSTEM;
        return reached.stream().map(RoomViews::of).filter(mark -> portal || mark.isOf(reader) || showsReceipts && !mark.discreet()).toList();
    }
}
