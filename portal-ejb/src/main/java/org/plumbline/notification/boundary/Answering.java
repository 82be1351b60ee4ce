package org.plumbline.notification.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.plumbline.messaging.boundary.Post;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.notification.control.ReceivedMails.Answer;
import org.plumbline.proposal.boundary.QuestionService;
import org.plumbline.proposal.boundary.RemarkService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;

/** Says at the doors of other flats what came by mail, inside the transaction of whoever calls. */
@ApplicationScoped
class Answering {

    @EJB
    private RoomService rooms;

    @EJB
    private QuestionService questions;

    @EJB
    private RemarkService remarks;

    @Inject
    private CurrentActor current;

    void say(Answer answer) {
        MessageThread thread = answer.thread();
        if (thread.getAudience() != null) {
            rooms.post(answer.by(), thread.projectId(), thread.getAudience(), new Post(answer.sign(), answer.words(), 0, answer.files()));
            return;
        }
        Actor before = current.get();
        current.set(answer.by());
        try {
            if (answer.by().isStaff()) {
                questions.answer(thread.getSubjectId(), thread.getId(), answer.words(), answer.files());
            } else if (!thread.isQuestion()) {
                remarks.reply(thread.getSubjectId(), thread.getId(), answer.words(), answer.files());
            } else {
                questions.ask(thread.getSubjectId(), thread.getSubjectPart(), answer.words(), answer.files());
            }
        } finally {
            current.set(before);
        }
    }
}
