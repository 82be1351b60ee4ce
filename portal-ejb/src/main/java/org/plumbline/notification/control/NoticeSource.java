package org.plumbline.notification.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.account.entity.Person;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.notification.entity.NoticeKind;

/** Knows for one sort of thread who hears of it by mail, and what such a mail says. */
interface NoticeSource {

    boolean knows(MessageThread thread);

    /** Everybody who may read the thread now and ought to hear of it. */
    List<Person> circle(MessageThread thread);

    /** What the mail says of the thread to one of the circle; empty when there is nothing to show them any more. */
    Optional<Subject> subject(MessageThread thread, Person person);

    /**
     * What a thread is about, for one reader.
     *
     * @param template of a mail about this thread alone
     * @param called   its name in the mail of the day
     * @param page     path of its page; what {@code anchor} says comes behind it
     * @param anchor   of a message on it, where {@code %d} stands for its number
     * @param values   for the template
     */
    record Subject(NoticeKind kind, String template, String called, String page, String anchor, Map<String, String> values) {

        public Subject {
            values = Map.copyOf(values);
        }
    }
}
