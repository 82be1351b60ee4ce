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
