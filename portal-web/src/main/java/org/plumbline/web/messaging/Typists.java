package org.plumbline.web.messaging;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.messaging.boundary.LiveNews;
import org.plumbline.messaging.boundary.MessageView;

/** Who has said of late that they write in a room. */
class Typists {

    private final Map<LiveGuest.Person, Around.Typist> typing = new HashMap<>();

    void add(LiveNews news) {
        typing.put(new LiveGuest.Person(news.staff(), news.personId()), new Around.Typist(news.name(), System.nanoTime()));
    }

    void remove(LiveGuest.Person person) {
        typing.remove(person);
    }

    /** What somebody wrote is there. @return whether they were taken for writing */
    boolean sent(MessageView message) {
        return typing.remove(new LiveGuest.Person(message.byStaff(), message.authorId())) != null;
    }

    /** Those still taken for writing. */
    Map<LiveGuest.Person, Around.Typist> now() {
        long now = System.nanoTime();
        typing.values().removeIf(typist -> typist.left(now) == 0);
        return typing;
    }
}
