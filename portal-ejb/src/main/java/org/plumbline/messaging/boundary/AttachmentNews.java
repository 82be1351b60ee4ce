package org.plumbline.messaging.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.plumbline.document.entity.FileJudged;
import org.plumbline.messaging.boundary.LiveNews.Kind;
import org.plumbline.messaging.control.MessageFiles;
import org.plumbline.messaging.control.RoomMessages;

/** Tells a room that a file in it was judged, as it tells of a message that was changed. */
@ApplicationScoped
public class AttachmentNews {

    @Inject
    private MessageFiles files;

    @Inject
    private RoomMessages messages;

    @Inject
    private Event<AttachmentJudged> judged;

    @Inject
    private LiveBroadcast broadcast;

    /** After the audit trail: the room's row is locked last. */
    void judged(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) FileJudged event) {
        files.placeOf(event.fileId()).ifPresent(place -> {
            messages.count(place.message(), event.companyId());
            judged.fire(new AttachmentJudged(event.companyId(), event.projectId(), place.room().getAudience(), place.message().getNumber()));
        });
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttachmentJudged event) {
        broadcast.tell(new LiveNews(event.companyId(), event.projectId(), event.audience(), Kind.CHANGED, event.number(), true, 0, null, null));
    }
}
