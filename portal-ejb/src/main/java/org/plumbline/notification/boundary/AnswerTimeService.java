package org.plumbline.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.messaging.control.Rooms;
import org.plumbline.messaging.control.Rooms.Room;
import org.plumbline.messaging.entity.Message;
import org.plumbline.notification.control.AnswerWatch;
import org.plumbline.notification.entity.AnswerHours;
import org.plumbline.notification.entity.WorkingTime;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.Owned;
import org.plumbline.shared.RejectedInputException;

/** How long clients wait for an answer, and how long the company means them to. */
@Stateless
public class AnswerTimeService {

    /** Answers looked at, and how few say nothing yet. */
    private static final int ANSWERS = 30;
    private static final int FEWEST = 3;
    private static final int MINUTES = 60;

    @Inject
    private AnswerWatch watch;

    @Inject
    private Rooms rooms;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    /** For whoever may read the room of a project. @throws org.plumbline.shared.NotFoundException when that is not the caller */
    @Permit(Action.ROOM_READ)
    public AnswerTimeView view(long projectId) {
        Actor reader = current.get();
        rooms.demand(Action.ROOM_READ, reader, projectId, Audience.EVERYBODY);
        Room room = rooms.find(reader, projectId, Audience.EVERYBODY);
        AnswerHours hours = watch.hours(reader.companyId());
        Instant due = room.thread() == null || !hours.isWatched() ? null : watch.unanswered(room.thread()).map(Message::getSentAt)
                .map(asked -> watch.workingTime(hours).after(asked, hours.getWithin())).orElse(null);
        return new AnswerTimeView(due, usual(watch.lastAnswers(reader.companyId(), ANSWERS)), room.project().getTimeZone());
    }

    /** When each question the caller has asked about a proposal ought to be answered, by its thread's id; of those that wait, while the company watches. */
    @Permit(Action.PROPOSAL_READ)
    public Map<Long, Instant> dues(long proposalId) {
        Actor asker = current.get();
        AnswerHours hours = watch.hours(asker.companyId());
        if (!asker.isClient() || !hours.isWatched()) {
            return Map.of();
        }
        WorkingTime time = watch.workingTime(hours);
        return watch.asked(asker, proposalId).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, asked -> time.after(asked.getValue(), hours.getWithin())));
    }

    /** What the caller's company means to keep to. */
    @Permit(Action.COMPANY_EDIT)
    public AnswerHoursDraft hours() {
        AnswerHours hours = watch.hours(own());
        return new AnswerHoursDraft(hours.getHours(), hours.getDays(), hours.getOpens().toString(), hours.getCloses().toString());
    }

    /** Holds for what clients say from now on. @throws RejectedInputException at the field at fault */
    @Permit(Action.COMPANY_EDIT)
    public void save(AnswerHoursDraft draft) {
        watch.hoursForChange(own()).keep(draft.hours(), draft.days(), time(draft.opens(), "opens"), time(draft.closes(), "closes"));
    }

    private long own() {
        long companyId = current.get().companyId();
        policy.demand(Action.COMPANY_EDIT, current.get(), Owned.byCompany(companyId));
        return companyId;
    }

    /** The median in whole hours, rounded up. */
    static int usual(List<Long> minutes) {
        if (minutes.size() < FEWEST) {
            return 0;
        }
        long median = minutes.stream().sorted().skip(minutes.size() / 2).findFirst().orElse(0L);
        return (int) Math.max(1, (median + MINUTES - 1) / MINUTES);
    }

    private static LocalTime time(String typed, String field) {
        try {
            return LocalTime.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeException e) {
            throw new RejectedInputException(field, "preferences.time");
        }
    }
}
