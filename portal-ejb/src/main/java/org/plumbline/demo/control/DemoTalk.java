package org.plumbline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.plumbline.demo.control.DemoCast.Guest;
import org.plumbline.messaging.boundary.Post;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;

/** What is said in a project of the demo: something to answer, something to acknowledge, and a note the client never sees. */
@ApplicationScoped
public class DemoTalk {

    @Inject
    private RoomService rooms;

    @Inject
    private CurrentActor current;

    /** One thing said. @param guest whose place in the job's list it is; staff, who act, where it is -1 */
    private record Line(int guest, Audience audience, String words, int quoted, boolean asking) {

        static Line of(int guest, String words) {
            return new Line(guest, Audience.EVERYBODY, words, 0, false);
        }
    }

    private static final int OFFICE = -1;

    private static final List<Line> LINES = List.of(
            Line.of(OFFICE, "Welcome! Everything about your kitchen is here. Write whenever something comes to mind; we answer the same day."),
            Line.of(0, "Thank you. Can we still move the sink in front of the window once the cabinets are ordered?"),
            new Line(OFFICE, Audience.STAFF, "The drain would have to cross two joists. Ask Luis before promising anything.", 0, false),
            new Line(OFFICE, Audience.EVERYBODY, "Up to the order, yes. We look at the drain on Thursday and tell you what it would cost.", 2, false),
            Line.of(1, "We are home on Thursday from four. The side door is open, please mind the dog."),
            new Line(OFFICE, Audience.EVERYBODY, "The water is off on Thursday from 16:00 to 18:00 while we look at the drain. Please fill a kettle before.", 0, true));

    /** Says it in the name of whoever acts and of the job's guests. @param ids the guests' by their names */
    public void say(long project, List<Guest> guests, Map<String, Long> ids) {
        Actor office = current.get();
        for (Line line : LINES) {
            Actor speaker = line.guest() == OFFICE ? office : client(office.companyId(), project, guests.get(line.guest()), ids);
            rooms.post(speaker, project, line.audience(), new Post(null, line.words(), line.quoted(), List.of(), line.asking()));
        }
    }

    private static Actor client(long company, long project, Guest guest, Map<String, Long> ids) {
        return Actor.client(company, ids.get(guest.name()), 0, Map.of(project, guest.role()));
    }
}
