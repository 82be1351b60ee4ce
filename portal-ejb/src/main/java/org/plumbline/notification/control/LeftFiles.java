package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.plumbline.account.entity.Person;
import org.plumbline.notification.control.ReceivedMails.Answer;

/** Tells whoever has answered by mail which of their files were not kept: those a page would have refused, and all of whoever may send none. */
@ApplicationScoped
public class LeftFiles {

    private static final int NAMES_LENGTH = 500;

    @Inject
    private Notices notices;

    @Inject
    private NoticeTelling telling;

    @Inject
    private NoticeLetters letters;

    /** @param names of the files; when there are none nothing is told */
    public void tell(Answer answer, List<String> names) {
        if (!names.isEmpty()) {
            Person writer = notices.person(answer.by().isStaff(), answer.by().personId());
            telling.subject(answer.thread(), writer).ifPresent(subject -> letters.leftOut(writer, answer, subject,
                    Bundle.cut(String.join(", ", names), NAMES_LENGTH)));
        }
    }
}
