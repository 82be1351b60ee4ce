package org.plumbline.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.StorageFullException;

/**
 * Port: keeps the bytes of files, sealed, and knows nothing else of them. What is written is never changed; it is there whole or not at
 * all, and outlives a power cut once {@link #write} has returned. No method holds a file in memory.
 */
public interface DocumentStore {

    /**
     * What was kept.
     *
     * @param id     by which it is found, 32 hexadecimal digits that nobody can guess
     * @param size   bytes
     * @param sha256 of the bytes, 64 hexadecimal digits
     */
    record Stored(String id, long size, String sha256) {
    }

    /**
     * Keeps a stream, read to its end. The stream stays open.
     *
     * @param expected bytes it will have, as far as anybody knows: no more is begun than there is room for
     * @throws StorageFullException when there is no room for it; nothing of it is kept
     * @throws IOException          when the stream broke or the store failed; nothing of it is kept
     */
    Stored write(InputStream content, long expected) throws IOException;

    /**
     * Reads from a place on, as much as asked for or is there.
     *
     * @param from   bytes left out, from 0
     * @param length bytes at most
     * @return to be closed; reading throws {@link IOException} where what was kept was altered
     * @throws NotFoundException when there is no such file
     */
    InputStream read(String id, long from, long length) throws IOException;

    /** Deletes a file; one that is not there is deleted already. */
    void delete(String id) throws IOException;

    /** Throws {@link StorageFullException} when there is no room for so many bytes more. */
    void demandRoom(long bytes) throws IOException;

    /** Deletes what was begun before a moment and never finished, as a power cut leaves it. @return how many there were */
    int forgetUnfinished(Instant before) throws IOException;

    /**
     * Deletes what was written before a moment and nobody names: a crash came between its writing and its row.
     *
     * @param named is asked for some ids at a time which of them anybody still names
     * @return how many were deleted
     */
    int forgetOrphans(Instant before, UnaryOperator<Set<String>> named) throws IOException;
}
