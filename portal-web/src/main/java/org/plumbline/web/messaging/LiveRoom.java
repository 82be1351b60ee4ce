package org.plumbline.web.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.plumbline.messaging.boundary.LiveNews;
import org.plumbline.messaging.boundary.MarkView;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.RoomView;

/**
 * Everybody on this node who listens to one room. All that happens here happens one after the other. News only says that there is something
 * new: what, and in which order, is read from the room above the last number sent, once for everybody, so that news that overtake each
 * other or get lost neither reorder nor lose a message.
 */
class LiveRoom {

    /** Messages a listener who comes back is sent; who missed more draws the page anew. */
    static final int MOST_MISSED = 200;
    /** Instead of a number: nothing of what was said, only what will be. */
    static final long FROM_NOW = -1;
    private static final int AT_ONCE = 100;

    private final RoomKey key;
    private final RoomSource source;
    private final OneByOne queue;
    private final Map<LiveConnection, Long> sent = new LinkedHashMap<>();
    private final List<Consumer<Set<Long>>> waiters = new ArrayList<>();
    private final Map<LiveGuest.Person, MarkView> marks = new HashMap<>();
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean marked = new AtomicBoolean();
    private final AtomicBoolean stale = new AtomicBoolean();
    private long company;
    private long last;
    private volatile boolean behind;

    LiveRoom(RoomKey key, RoomSource source, Executor threads) {
        this.key = key;
        this.source = source;
        this.queue = new OneByOne(threads);
    }

    /** How many listen or are about to; kept by the hub, under its lock of the room's key. */
    private int members;

    int join() {
        return ++members;
    }

    int leave() {
        return --members;
    }

    /** Sends what is missing above a number, then goes on with what comes. @param refused told when the room can't be read */
    void subscribe(LiveConnection connection, long after, Consumer<RuntimeException> refused) {
        queue.add(() -> {
            try {
                welcome(connection, after);
            } catch (RuntimeException e) {
                refused.accept(e);
            }
        });
    }

    /** Stops sending to somebody. */
    void unsubscribe(LiveConnection connection) {
        queue.add(() -> sent.remove(connection));
    }

    /**
     * Reads above a number once, for somebody who polls.
     *
     * @param read   given the room; says whether that was worth an answer
     * @param waiter where it was not: told when something has happened, with the numbers of messages that changed
     */
    void poll(Consumer<RuntimeException> refused, java.util.function.BooleanSupplier read, Consumer<Set<Long>> waiter) {
        queue.add(() -> {
            try {
                if (!read.getAsBoolean()) {
                    waiters.add(waiter);
                }
            } catch (RuntimeException e) {
                refused.accept(e);
            }
        });
    }

    /** Somebody who polls has gone. */
    void forget(Consumer<Set<Long>> waiter) {
        queue.add(() -> waiters.remove(waiter));
    }

    /** Notes news and returns. */
    void hear(LiveNews news) {
        switch (news.kind()) {
            case TYPING -> queue.add(() -> tellTyping(news));
            case CHANGED -> {
                changed.add(news.number());
                refresh();
            }
            case MARKED -> {
                marked.set(true);
                refresh();
            }
            case POSTED -> refresh();
        }
    }

    /** Tries again what could not be read. */
    void retry() {
        if (behind) {
            refresh();
        }
    }

    private void refresh() {
        if (stale.compareAndSet(false, true)) {
            queue.add(this::catchUp);
        }
    }

    private void welcome(LiveConnection connection, long above) {
        RoomView view = source.open(connection.guest().actor(), key, above == FROM_NOW ? Long.MAX_VALUE : above);
        long after = above == FROM_NOW ? view.last() : above;
        List<MessageView> missed = new ArrayList<>(view.messages());
        boolean more = view.more();
        if (more && missed.size() < MOST_MISSED) {
            RoomView rest = source.open(connection.guest().actor(), key, missed.get(missed.size() - 1).number());
            missed.addAll(rest.messages());
            more = rest.more();
            view = rest;
        }
        company = view.companyId();
        if (more || after > view.last()) {
            connection.send(LiveFrames.reload(key, view.last()));
            return;
        }
        // what the room says of its last number may be younger than its messages
        long reached = missed.isEmpty() ? after : missed.get(missed.size() - 1).number();
        if (sent.isEmpty()) {
            last = reached;
            marks.clear();
            view.marks().forEach(mark -> marks.put(new LiveGuest.Person(mark.staff(), mark.personId()), mark));
        }
        sent.put(connection, reached);
        connection.send(LiveFrames.subscribed(key, view, missed, connection.guest()));
        if (last < view.last()) {
            refresh();
        }
    }

    private void catchUp() {
        stale.set(false);
        Set<Long> edited = new TreeSet<>(changed);
        boolean newMarks = marked.getAndSet(false);
        changed.removeAll(edited);
        wake(edited);
        if (sent.isEmpty()) {
            return;
        }
        try {
            sendNew();
            edited.stream().filter(number -> number <= last).forEach(this::sendChanged);
            if (newMarks) {
                source.marks(company, key).forEach(this::sendMark);
            }
            behind = false;
        } catch (RuntimeException e) {
            // kept for the next news or the next tick: nobody is told of what could not be read
            changed.addAll(edited);
            marked.compareAndSet(false, newMarks);
            behind = true;
            source.failed(e);
        }
    }

    private void wake(Set<Long> edited) {
        List<Consumer<Set<Long>>> woken = List.copyOf(waiters);
        waiters.clear();
        woken.forEach(waiter -> waiter.accept(edited));
    }

    private void sendNew() {
        List<MessageView> fresh;
        do {
            fresh = source.after(company, key, last, AT_ONCE);
            fresh.forEach(this::sendMessage);
        } while (fresh.size() == AT_ONCE);
    }

    private void sendMessage(MessageView message) {
        String text = LiveFrames.message("message", key, message, false);
        sent.forEach((connection, number) -> {
            if (message.number() > number) {
                connection.send(LiveFrames.isAuthor(message, connection.guest()) ? LiveFrames.message("message", key, message, true) : text);
            }
        });
        sent.replaceAll((connection, number) -> Math.max(number, message.number()));
        last = message.number();
    }

    private void sendChanged(long number) {
        source.after(company, key, number - 1, 1).forEach(message -> {
            String text = LiveFrames.message("changed", key, message, false);
            sent.keySet().forEach(connection -> connection.send(text));
        });
    }

    private void sendMark(MarkView mark) {
        if (!mark.equals(marks.put(new LiveGuest.Person(mark.staff(), mark.personId()), mark))) {
            String text = LiveFrames.mark(key, mark);
            sent.keySet().forEach(connection -> connection.send(text));
        }
    }

    private void tellTyping(LiveNews news) {
        LiveGuest.Person person = new LiveGuest.Person(news.staff(), news.personId());
        String text = LiveFrames.typing(key, news);
        sent.keySet().stream().filter(connection -> !connection.guest().person().equals(person)).forEach(connection -> connection.send(text));
    }
}
