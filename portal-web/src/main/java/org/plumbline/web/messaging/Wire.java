package org.plumbline.web.messaging;

/** What a {@link LiveConnection} sends through: a socket, or in tests something that remembers. */
interface Wire {

    /** Begins to send and returns at once. @param done called once, maybe before this returns, with whether it worked */
    void send(String frame, java.util.function.Consumer<Boolean> done);

    /** Asks the other side for a sign that it has read everything up to here. */
    void probe();

    /** Closes it. @param code as RFC 6455 has them */
    void close(int code, String reason);
}
