package org.plumbline.document.control;

/**
 * How often a JPEG goes over the whole of its picture. Each time takes a decoder as long as a picture of that size, and some seventy bytes
 * ask for it: a file of a megabyte would keep it busy for hours. Programs that write pictures need a dozen at most.
 */
final class JpegScans {

    static final int MOST = 40;

    private static final int MARK = 0xFF;
    private static final int FIRST_RESTART = 0xD0;
    private static final int END_OF_FILE = 0xD9;
    private static final int SCAN = 0xDA;

    private JpegScans() {
    }

    /** Read as decoders read: what stands within a segment is none, nor is what a camera adds behind the picture. */
    static boolean areTooMany(byte[] file) {
        int scans = 0;
        for (int at = marker(file, 0); at >= 0 && scans <= MOST; at = marker(file, behind(file, at))) {
            int marker = Byte.toUnsignedInt(file[at]);
            if (marker == END_OF_FILE && scans > 0) {
                // before a scan it ends tables alone, and the picture follows
                return false;
            }
            scans += marker == SCAN ? 1 : 0;
        }
        return scans > MOST;
    }

    /** Where the next marker is named, or -1. In a scan's own bytes a mark is followed by a zero. */
    private static int marker(byte[] file, int from) {
        for (int i = from; i < file.length - 1; i++) {
            int next = Byte.toUnsignedInt(file[i + 1]);
            if (Byte.toUnsignedInt(file[i]) == MARK && next != 0 && next != MARK) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Where what belongs to a marker ends. */
    private static int behind(byte[] file, int at) {
        int marker = Byte.toUnsignedInt(file[at]);
        boolean alone = marker == 1 || marker >= FIRST_RESTART && marker <= END_OF_FILE;
        return alone || at + 2 >= file.length ? at + 1 : at + 1 + (Byte.toUnsignedInt(file[at + 1]) << Byte.SIZE | Byte.toUnsignedInt(file[at + 2]));
    }
}
