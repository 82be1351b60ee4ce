package org.plumbline.messaging.boundary;

import org.plumbline.shared.Audience;

/**
 * Something has happened in a room: ids and numbers for whoever shows it, who reads the rest at the door, as somebody who may.
 *
 * @param number   of the message posted or changed; up to which was read; the thread's id with {@link Kind#ASKED}; 0 with {@link Kind#TYPING}
 * @param staff    whether who did it is of the company
 * @param personId who did it
 * @param name     theirs; null with {@link Kind#CHANGED} and {@link Kind#ASKED}
 * @param message  what was posted, as the portal itself reads it, where the news has not left its node; else null. Only to be shown
 *                 right after the number below its own: what is missing between is read
 */
public record LiveNews(long companyId, long projectId, Audience audience, Kind kind, long number, boolean staff, long personId, String name,
                       MessageView message) {

    /** What has happened. */
    public enum Kind {
        /** A message is there. */
        POSTED,
        /** One was edited or retracted. */
        CHANGED,
        /** Somebody has received or read more than before. */
        MARKED,
        /** Something was said about a thing of the project: not for everybody in the room, who is to be asked first. */
        ASKED,
        /** Somebody is writing. Kept nowhere. */
        TYPING
    }
}
