package org.plumbline.tabular;

/**
 * What an import takes, at most.
 *
 * @param bytes   of the file
 * @param rows    below the heading that are not blank
 * @param columns of any row
 */
public record TableLimits(int bytes, int rows, int columns) {

    private static final int MEGABYTE = 1024 * 1024;

    /** 5 MB, 5,000 rows, 100 columns. */
    public static final TableLimits USUAL = new TableLimits(5 * MEGABYTE, 5_000, 100);

    /** The limit of the file in whole megabytes, as messages name it. */
    public int megabytes() {
        return bytes / MEGABYTE;
    }
}
