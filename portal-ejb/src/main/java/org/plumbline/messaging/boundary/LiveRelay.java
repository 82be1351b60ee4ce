package org.plumbline.messaging.boundary;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.plumbline.messaging.boundary.LiveNews.Kind;
import org.plumbline.messaging.entity.MarkMoved;
import org.plumbline.messaging.entity.MessageAcknowledged;
import org.plumbline.messaging.entity.MessageEdited;
import org.plumbline.messaging.entity.MessageRetracted;
import org.plumbline.messaging.entity.RoomEvent;
import org.plumbline.messaging.entity.ThreadContinued;
import org.plumbline.messaging.entity.TypingNoticed;
import org.plumbline.shared.Audience;
import org.plumbline.shared.DomainEvent;

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

    void edited(@Observes(during = AFTER_SUCCESS) MessageEdited event) {
        changed(event, event.audience(), event.number());
    }

    void retracted(@Observes(during = AFTER_SUCCESS) MessageRetracted event) {
        changed(event, event.audience(), event.number());
    }

    void asked(@Observes(during = AFTER_SUCCESS) ThreadContinued event) {
        broadcast.tell(new LiveNews(event.companyId(), event.projectId(), Audience.EVERYBODY, Kind.ASKED, event.threadId(), event.actor().isStaff(),
                event.actor().personId(), null, null));
    }

    void acknowledged(@Observes(during = AFTER_SUCCESS) MessageAcknowledged event) {
        changed(event, event.audience(), event.number());
    }

    private void tell(RoomEvent event, Kind kind, long number, MessageView message) {
        broadcast.tell(new LiveNews(event.companyId(), event.projectId(), event.audience(), kind, number, event.by().isStaff(), event.by().id(),
                event.by().name(), message));
    }

    private void changed(DomainEvent event, Audience audience, long number) {
        broadcast.tell(new LiveNews(event.companyId(), event.projectId(), audience, Kind.CHANGED, number, event.actor().isStaff(),
                event.actor().personId(), null, null));
    }
}
