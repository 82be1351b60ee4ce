package org.plumbline.web.messaging;

import java.util.Map;

/**
 * Who is in a room and who writes there, at one moment.
 *
 * @param number told by either alone, so that whoever asks by requests can say what they know, whatever became of the room meanwhile; 0 for nobody
 * @param here   who shows that they are there, with their names
 * @param typing who has said of late that they write
 */
record Around(long number, Map<LiveGuest.Person, String> here, Map<LiveGuest.Person, Typist> typing) {

    /** How long others take somebody for writing who has said so. */
    static final long TYPING_NANOS = 5_000_000_000L;

    static final Around NOBODY = of(Map.of(), Map.of());

    Around {
        here = Map.copyOf(here);
        typing = Map.copyOf(typing);
    }

    static Around of(Map<LiveGuest.Person, String> here, Map<LiveGuest.Person, Typist> typing) {
        return new Around((31L * here.hashCode() + typing.hashCode()) & Integer.MAX_VALUE, here, typing);
    }

    /** Somebody who writes. @param since when they have said so last, as {@link System#nanoTime()} */
    record Typist(String name, long since) {

        /** In milliseconds, how long they are still taken for writing. */
        long left(long now) {
            return Math.max(0, (TYPING_NANOS - (now - since)) / 1_000_000);
        }
    }
}
