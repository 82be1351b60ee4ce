package org.plumbline.web.messaging;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.plumbline.messaging.boundary.MannersView;
import org.plumbline.web.shared.Allowance;

/**
 * One tab of somebody: what it is to be sent, and what it may still ask. One frame is under way at a time; the next begins when the last
 * is out, on whatever thread the server says so, and nobody waits. That a frame is out does not mean that anybody has it: Payara takes
 * whatever it is given and keeps it in memory. So the other side is asked now and then, by a ping of the protocol, and has to answer. Who does not read is cut off when {@link #MOST_WAITING} frames wait,
 * and comes back for the rest by number.
 */
class LiveConnection {

    /** Frames that may wait for a reader who does not read. */
    static final int MOST_WAITING = 256;
    /** And their characters: one answer to somebody who comes back may be most of it. */
    static final int MOST_CHARACTERS_WAITING = 2 * 1024 * 1024;
    /** Characters after which the other side is asked whether it reads, and beyond which nothing is sent before it says so. */
    static final int UNCONFIRMED = 512 * 1024;
    static final int POLICY = 1008;
    static final int TRY_AGAIN = 1013;
    static final int GOING_AWAY = 1001;

    private static final int FRAMES_AT_ONCE = 120;
    private static final int FRAMES_A_SECOND = 40;

    private enum Under { WAY, WAY_ON, OUT }

    private final Wire wire;
    private final Queue<String> waiting = new ArrayDeque<>();
    private final Map<RoomKey, LiveRoom> rooms = new ConcurrentHashMap<>();
    private final Allowance frames = new Allowance(FRAMES_AT_ONCE, FRAMES_A_SECOND);
    private volatile LiveGuest guest;
    private volatile long heardAt = System.nanoTime();
    private volatile boolean used;
    private volatile boolean counting;
    private volatile MannersView manners = MannersView.OPEN;
    private int characters;
    private int unconfirmed;
    private int sinceProbe;
    private boolean probing;
    private boolean sending;
    private boolean over;
    private Runnable farewell;

    LiveConnection(Wire wire, LiveGuest guest) {
        this.wire = wire;
        this.guest = guest;
    }

    LiveGuest guest() {
        return guest;
    }

    void become(LiveGuest changed) {
        guest = changed;
    }

    /** What the person shows of themselves. */
    MannersView manners() {
        return manners;
    }

    void behave(MannersView chosen) {
        manners = chosen;
    }

    /** The rooms it listens to. */
    Map<RoomKey, LiveRoom> rooms() {
        return rooms;
    }

    /** The tab wants to hear that how much is unread may be another figure, though it shows no room. */
    void count() {
        counting = true;
    }

    boolean isCounting() {
        return counting;
    }

    /** Whether it is of any use to its tab. */
    boolean isListening() {
        return counting || !rooms.isEmpty();
    }

    /** Notes a frame from the tab. @return false when there are too many */
    boolean hear() {
        heardAt = System.nanoTime();
        return frames.take();
    }

    long silentNanos() {
        return System.nanoTime() - heardAt;
    }

    /** Notes that the person did something, which keeps their session alive. */
    void use() {
        used = true;
    }

    boolean takeUsed() {
        boolean was = used;
        used = false;
        return was;
    }

    /** Puts a frame in the queue and returns. */
    void send(String frame) {
        boolean full;
        synchronized (waiting) {
            if (over) {
                return;
            }
            full = waiting.size() >= MOST_WAITING || characters + frame.length() > MOST_CHARACTERS_WAITING;
            over = full;
            if (full) {
                waiting.clear();
            } else {
                waiting.add(frame);
                characters += frame.length();
            }
        }
        if (full) {
            wire.close(TRY_AGAIN, "too slow");
        } else {
            pump();
        }
    }

    /** Says why, then closes. What still waited is not sent. @param reason a word of the protocol */
    void end(int code, String reason) {
        synchronized (waiting) {
            if (over) {
                return;
            }
            over = true;
            waiting.clear();
            characters = LiveFrames.bye(reason).length();
            waiting.add(LiveFrames.bye(reason));
            farewell = () -> wire.close(code, reason);
        }
        pump();
    }

    /** Whether it was told to go, or is gone: its person may have lost every right, and what it still says is not heard. */
    boolean isOver() {
        synchronized (waiting) {
            return over;
        }
    }

    /** The socket is gone: nothing is sent any more. */
    void close() {
        synchronized (waiting) {
            over = true;
            waiting.clear();
            farewell = null;
        }
    }

    private void pump() {
        for (String frame = next(); frame != null; frame = next()) {
            AtomicReference<Under> way = new AtomicReference<>(Under.WAY);
            wire.send(frame, worked -> {
                if (!way.compareAndSet(Under.WAY, Under.OUT)) {
                    out(worked);
                    pump();
                } else if (!worked) {
                    fail();
                }
            });
            if (way.compareAndSet(Under.WAY, Under.WAY_ON)) {
                // it goes on when this one is out, on the thread that says so
                return;
            }
            out(true);
        }
    }

    private String next() {
        Runnable leave = null;
        synchronized (waiting) {
            if (sending || unconfirmed > UNCONFIRMED && !over) {
                return null;
            }
            String frame = waiting.poll();
            if (frame != null) {
                characters -= frame.length();
                unconfirmed += frame.length();
                sinceProbe += frame.length();
                sending = true;
                return frame;
            }
            leave = farewell;
            farewell = null;
        }
        if (leave != null) {
            leave.run();
        }
        return null;
    }

    private void out(boolean worked) {
        if (!worked) {
            fail();
        }
        synchronized (waiting) {
            sending = false;
        }
        askIfDue();
    }

    /** The other side has read what was sent before it was last asked. */
    void confirm() {
        synchronized (waiting) {
            probing = false;
            unconfirmed = sinceProbe;
        }
        askIfDue();
        pump();
    }

    private void askIfDue() {
        synchronized (waiting) {
            if (probing || sinceProbe <= UNCONFIRMED / 2 || over) {
                return;
            }
            probing = true;
            sinceProbe = 0;
        }
        wire.probe();
    }

    private void fail() {
        boolean first;
        synchronized (waiting) {
            first = !over || farewell != null;
            over = true;
            waiting.clear();
            farewell = null;
        }
        if (first) {
            wire.close(TRY_AGAIN, "not taken");
        }
    }
}
