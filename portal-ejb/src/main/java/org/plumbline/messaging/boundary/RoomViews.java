package org.plumbline.messaging.boundary;

import java.util.List;
import org.plumbline.messaging.control.ReadMarks.Reached;
import org.plumbline.messaging.control.RoomMessages.Said;
import org.plumbline.messaging.entity.Message;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;

/** Says messages and marks in the words of the door, for one reader and one room. */
record RoomViews(Actor reader, long projectId, Audience audience) {

    MessageView of(Message message, Message quoted) {
        // whose sign for it is whose: nobody else's business, but the portal's own, which tells several readers at once
        boolean signed = message.isBy(reader) || reader.kind() == Actor.Kind.SYSTEM;
        return new MessageView(reader.companyId(), projectId, audience, message.getNumber(), signed ? message.getClientKey() : null,
                message.isByStaff(), message.getAuthorId(), message.getAuthorName(), message.getContent(), message.getSentAt(),
                message.getEditedAt(), message.isRetracted(), quoted == null ? null : new MessageView.Quote(quoted.getNumber(),
                quoted.getAuthorName(), beginning(quoted.getContent(), MessageView.QUOTE_LENGTH)));
    }

    List<MessageView> of(List<Said> said) {
        return said.stream().map(each -> of(each.message(), each.quoted())).toList();
    }

    static MarkView of(Reached reached) {
        return new MarkView(reached.staff(), reached.personId(), reached.name(), reached.delivered(), reached.read());
    }

    /** The beginning of a text; what was cut is told by an ellipsis, and no character is cut in two. */
    static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + '…';
    }
}
