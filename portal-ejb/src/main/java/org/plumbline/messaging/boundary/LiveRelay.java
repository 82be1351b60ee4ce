package org.plumbline.messaging.boundary;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.plumbline.messaging.boundary.LiveNews.Kind;
import org.plumbline.messaging.entity.MarkMoved;
import org.plumbline.messaging.entity.MessageTouched;
import org.plumbline.messaging.entity.RoomEvent;
import org.plumbline.messaging.entity.ThreadContinued;
import org.plumbline.messaging.entity.ThreadsRead;
import org.plumbline.messaging.entity.TypingNoticed;
import org.plumbline.shared.Audience;

/** Gives what has happened in rooms to the broadcast, once it is true for everybody. May be lost: who reads catches up by number. */
@ApplicationScoped
public class LiveRelay {

    @Inject
    private LiveBroadcast broadcast;

    void posted(@Observes(during = AFTER_SUCCESS) MessageShown event) {
        tell(event, Kind.POSTED, event.message().number(), event.message());
    }

    void marked(@Observes(during = AFTER_SUCCESS) MarkMoved event) {
        tell(event, Kind.MARKED, event.read(), null);
    }

    void typing(@Observes(during = AFTER_SUCCESS) TypingNoticed event) {
        tell(event, Kind.TYPING, 0, null);
    }

    void touched(@Observes(during = AFTER_SUCCESS) MessageTouched event) {
        broadcast.tell(new LiveNews(event.companyId(), event.projectId(), event.audience(), Kind.CHANGED, event.number(), event.actor().isStaff(),
                event.actor().personId(), null, null));
    }

    void asked(@Observes(during = AFTER_SUCCESS) ThreadContinued event) {
        broadcast.tell(new LiveNews(event.companyId(), event.projectId(), Audience.EVERYBODY, Kind.ASKED, event.threadId(), event.actor().isStaff(),
                event.actor().personId(), null, null));
    }

    void read(@Observes(during = AFTER_SUCCESS) ThreadsRead event) {
        broadcast.tell(new LiveNews(event.companyId(), event.projectId(), Audience.EVERYBODY, Kind.MARKED, 0, event.reader().isStaff(),
                event.reader().personId(), null, null));
    }

    private void tell(RoomEvent event, Kind kind, long number, MessageView message) {
        broadcast.tell(new LiveNews(event.companyId(), event.projectId(), event.audience(), kind, number, event.by().isStaff(), event.by().id(),
                event.by().name(), message));
    }
}
