package org.plumbline.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows   the rows of this page, at most {@code size}
 * @param number page number, from 1
 * @param size   rows a page holds
 * @param total  rows in all
 */
public record Page<T>(List<T> rows, int number, int size, long total) {

    /** What a list shows at once unless it says otherwise. */
    public static final int DEFAULT_SIZE = 25;

    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * The page to show for the one asked for, which may come from an address and be any number: the nearest there is, so that neither
     * its first row nor its last lies outside the list.
     *
     * @param asked page number, from 1
     * @param total rows in all, of which a page holds {@link #DEFAULT_SIZE}
     */
    public static int shown(int asked, long total) {
        long last = Math.min((total + DEFAULT_SIZE - 1) / DEFAULT_SIZE, Integer.MAX_VALUE / DEFAULT_SIZE);
        return (int) Math.max(1, Math.min(asked, last));
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
