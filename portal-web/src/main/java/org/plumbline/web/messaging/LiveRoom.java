package org.plumbline.web.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.plumbline.messaging.boundary.ChangedMessages;
import org.plumbline.messaging.boundary.LiveNews;
import org.plumbline.messaging.boundary.LiveNews.Kind;
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
    private static final int AT_ONCE = 100;

    private final RoomKey key;
    private final RoomSource source;
    private final OneByOne queue;
    private final Map<LiveConnection, Long> sent = new LinkedHashMap<>();
    /** Who asks by requests and waits; null for whoever hides that they are there. */
    private final Map<Runnable, LiveGuest> waiters = new LinkedHashMap<>();
    private final Typists typing = new Typists();
    private final Map<LiveGuest.Person, MarkView> marks = new HashMap<>();
    /** What has to be read. */
    private final Set<Kind> due = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean stale = new AtomicBoolean();
    private final Presence presence = new Presence();
    /** Who has the room before them, and not only hears that something happens there. */
    private final Set<LiveConnection> inside = new LinkedHashSet<>();
    private long company;
    private long last;
    private long lastChange;
    private volatile boolean behind;
    private volatile Around around = Around.NOBODY;

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

    /** Sends what is missing, then goes on with what comes. @param refused told when the room can't be read */
    void subscribe(LiveConnection connection, Known known, Consumer<RuntimeException> refused) {
        queue.add(() -> {
            try {
                welcome(connection, known);
            } catch (RuntimeException e) {
                refused.accept(e);
            }
        });
    }

    /** Stops sending to somebody. */
    void unsubscribe(LiveConnection connection) {
        queue.add(() -> {
            sent.remove(connection);
            inside.remove(connection);
        });
    }

    /**
     * Reads above a number once, for somebody who polls.
     *
     * @param read   given the room; says whether that was worth an answer
     * @param waiter where it was not: told when something has happened
     * @param shown  who it is; null when they hide that they are there
     */
    void poll(Consumer<RuntimeException> refused, BooleanSupplier read, Runnable waiter, LiveGuest shown) {
        queue.add(() -> {
            try {
                if (shown != null) {
                    sayWhoIsThere(presence.arrive(Map.of(shown.person(), shown.name())));
                }
                if (!read.getAsBoolean()) {
                    waiters.put(waiter, shown);
                }
            } catch (RuntimeException e) {
                refused.accept(e);
            }
        });
    }

    /** Somebody who polls has gone. */
    void forget(Runnable waiter) {
        queue.add(() -> waiters.remove(waiter));
    }

    /** Who is there, and who writes. */
    Around around() {
        return around;
    }

    /** Notes news and returns. */
    void hear(LiveNews news) {
        if (news.kind() == Kind.TYPING) {
            queue.add(() -> tellTyping(news));
        } else if (news.kind() == Kind.ASKED) {
            queue.add(() -> tellAsked(news));
        } else if (news.kind() == Kind.POSTED && news.message() != null) {
            queue.add(() -> show(news.message()));
        } else {
            refresh(news.kind());
        }
    }

    /** Every few seconds: tries again what could not be read, and says who has gone. */
    void tick() {
        if (behind) {
            refresh(Kind.POSTED);
        }
        queue.add(() -> sayWhoIsThere(presence.look(here())));
    }

    /** Says who is there, if somebody has chosen to be seen or not to be. */
    void tellPresence() {
        queue.add(() -> sayWhoIsThere(presence.become(here())));
    }

    /** Somebody who asks by requests has chosen not to be seen: the request that waits is not for seeing them either. */
    void hide(LiveGuest.Person person) {
        queue.add(() -> {
            typing.remove(person);
            waiters.replaceAll((waiter, guest) -> guest != null && guest.person().equals(person) ? null : guest);
            if (presence.people().containsKey(person)) {
                sayWhoIsThere(presence.become(here()));
            }
        });
    }

    private Map<LiveGuest.Person, String> here() {
        Map<LiveGuest.Person, String> here = new LinkedHashMap<>();
        inside.stream().filter(connection -> connection.manners().presence())
                .forEach(connection -> here.put(connection.guest().person(), connection.guest().name()));
        waiters.values().stream().filter(Objects::nonNull).forEach(guest -> here.put(guest.person(), guest.name()));
        return here;
    }

    private void sayWhoIsThere(boolean news) {
        if (news) {
            String text = LiveFrames.present(key, presence.people());
            sent.keySet().forEach(connection -> connection.send(text));
            stir();
        }
    }

    /** Who is there or writes has changed: those who ask by requests are answered. */
    private void stir() {
        around = Around.of(presence.people(), typing.now());
        wake();
    }

    private void refresh(Kind kind) {
        due.add(kind);
        if (stale.compareAndSet(false, true)) {
            queue.add(this::catchUp);
        }
    }

    /** What was said on this node came with the news: it is shown when it is the next, and else read with what is missing before it. */
    private void show(MessageView message) {
        if (typing.sent(message)) {
            stir();
        }
        wake();
        if (sent.isEmpty() || message.number() <= last) {
            return;
        }
        if (message.number() == last + 1) {
            sendMessage(message);
        } else {
            refresh(Kind.POSTED);
        }
    }

    private void welcome(LiveConnection connection, Known known) {
        boolean fromNow = known.last() == Known.NOTHING;
        RoomView view = source.open(connection.guest().actor(), key, fromNow ? Long.MAX_VALUE : known.last());
        long after = fromNow ? view.last() : known.last();
        List<MessageView> missed = new ArrayList<>(view.messages());
        boolean more = view.more();
        if (more && missed.size() < MOST_MISSED) {
            RoomView rest = source.open(connection.guest().actor(), key, missed.get(missed.size() - 1).number());
            missed.addAll(rest.messages());
            more = rest.more();
            view = rest;
        }
        company = view.companyId();
        ChangedMessages changed = changedSince(known.change(), view);
        if (more || changed.more() || after > view.last() || known.change() > view.lastChange()) {
            connection.send(LiveFrames.reload(key, view.last()));
            return;
        }
        // what the room says of its last number may be younger than its messages
        long reached = missed.isEmpty() ? after : missed.get(missed.size() - 1).number();
        if (sent.isEmpty()) {
            last = reached;
            lastChange = changed.upTo();
            marks.clear();
            view.marks().forEach(mark -> marks.put(new LiveGuest.Person(mark.staff(), mark.personId()), mark));
        }
        connection.behave(view.manners());
        sent.put(connection, reached);
        if (!fromNow) {
            inside.add(connection);
        }
        connection.send(LiveFrames.subscribed(key, view, missed, changed, connection.guest()));
        boolean news = presence.arrive(here());
        sayWhoIsThere(news);
        if (!news) {
            connection.send(LiveFrames.present(key, presence.people()));
        }
        if (last < view.last()) {
            refresh(Kind.POSTED);
        }
    }

    /** Read after the messages, so that whatever changed while they were read is among these, or comes with the news of it. */
    private ChangedMessages changedSince(long known, RoomView view) {
        return known == Known.NOTHING || known >= view.lastChange() ? new ChangedMessages(view.lastChange(), List.of(), false)
                : source.changes(company, key, known);
    }

    private void catchUp() {
        stale.set(false);
        Set<Kind> kinds = Set.copyOf(due);
        due.removeAll(kinds);
        wake();
        if (sent.isEmpty()) {
            return;
        }
        try {
            // also before a change: it may be one of a message nobody has seen yet
            if (behind || kinds.contains(Kind.POSTED) || kinds.contains(Kind.CHANGED)) {
                sendNew();
            }
            if (behind || kinds.contains(Kind.CHANGED)) {
                sendChanged();
            }
            if (behind || kinds.contains(Kind.MARKED)) {
                source.marks(company, key).forEach(this::sendMark);
            }
            behind = false;
        } catch (RuntimeException e) {
            // read with the next news or the next tick: nobody is told of what could not be read
            behind = true;
            source.failed(e);
        }
    }

    private void wake() {
        List<Runnable> woken = List.copyOf(waiters.keySet());
        waiters.clear();
        woken.forEach(Runnable::run);
    }

    private void sendNew() {
        List<MessageView> fresh;
        do {
            fresh = source.after(company, key, last, AT_ONCE);
            fresh.forEach(this::sendMessage);
        } while (fresh.size() == AT_ONCE);
    }

    private void sendMessage(MessageView message) {
        String text = LiveFrames.message(key, message, false);
        sent.forEach((connection, number) -> {
            if (message.number() > number) {
                connection.send(LiveFrames.isAuthor(message, connection.guest()) ? LiveFrames.message(key, message, true) : text);
            }
        });
        sent.replaceAll((connection, number) -> Math.max(number, message.number()));
        last = message.number();
    }

    private void sendChanged() {
        ChangedMessages fresh;
        do {
            fresh = source.changes(company, key, lastChange);
            for (MessageView message : fresh.messages()) {
                String text = LiveFrames.changed(key, message, fresh.upTo());
                sent.keySet().forEach(connection -> connection.send(text));
            }
            lastChange = fresh.upTo();
        } while (fresh.more());
    }

    private void sendMark(MarkView mark) {
        if (!mark.equals(marks.put(new LiveGuest.Person(mark.staff(), mark.personId()), mark))) {
            String text = LiveFrames.mark(key, mark);
            sent.keySet().stream().filter(connection -> isFor(connection, mark)).forEach(connection -> connection.send(text));
        }
    }

    /** One's own goes to all one's devices; others' to whoever shows theirs. */
    private static boolean isFor(LiveConnection connection, MarkView mark) {
        boolean own = connection.guest().person().equals(new LiveGuest.Person(mark.staff(), mark.personId()));
        return own || !mark.discreet() && connection.manners().receipts();
    }

    /** Not everybody in the room may know of every thing: each is asked for, once for all their tabs. */
    private void tellAsked(LiveNews news) {
        Map<LiveGuest.Person, Boolean> sees = new HashMap<>();
        String text = LiveFrames.asked(key);
        try {
            sent.keySet().stream().filter(connection -> sees.computeIfAbsent(connection.guest().person(),
                    person -> source.sees(connection.guest().actor(), key, news.number()))).forEach(connection -> connection.send(text));
        } catch (RuntimeException e) {
            // a hint that is lost: the page has it when it is opened next
            source.failed(e);
        }
    }

    private void tellTyping(LiveNews news) {
        LiveGuest.Person person = new LiveGuest.Person(news.staff(), news.personId());
        String text = LiveFrames.typing(key, news);
        sent.keySet().stream().filter(connection -> !connection.guest().person().equals(person)).forEach(connection -> connection.send(text));
        typing.add(news);
        stir();
    }
}
