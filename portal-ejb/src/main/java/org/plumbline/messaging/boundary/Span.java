package org.plumbline.messaging.boundary;

/**
 * Which messages of a room are wanted. With {@code after} the oldest above it, to go on from there; else the newest, below {@code before}.
 *
 * @param before numbers below this one; 0 for the newest
 * @param after  numbers above this one; 0 for a look back from {@code before}
 * @param most   messages at most; fewer than 1 is 1, more than {@link #MOST} is that
 */
public record Span(long before, long after, int most) {

    /** Messages read at once. */
    public static final int MOST = 100;

    public Span {
        most = Math.max(1, Math.min(most, MOST));
    }

    /** The newest messages. */
    public static Span newest(int most) {
        return new Span(0, 0, most);
    }

    /** The newest messages below a number. */
    public static Span below(long number, int most) {
        return new Span(Math.max(1, number), 0, most);
    }

    /** The oldest messages above a number; 0 begins with the first. */
    public static Span above(long number, int most) {
        return new Span(-1, Math.max(0, number), most);
    }

    /** Whether it goes on from {@link #after}. */
    public boolean isOnward() {
        return after > 0 || before < 0;
    }
}
