package org.plumbline.integration.dss;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.plumbline.shared.RejectedInputException;

/**
 * What a PDF is made of, seen from outside in one pass and without holding it in memory: whether a parser can be let at it, how many signatures
 * it says it has, and what its last bytes are. What is packed may be a bomb: so it is unpacked here first, thrown away and counted, wherever
 * anything may be taken for the data of a stream, since a parser goes by lengths and places that anybody can write.
 */
final class PdfOutline {

    /** Bytes outside of streams, and those that tables unpack to. Files of 50 MB made by people have less than a tenth of it. */
    static final long MOST_TABLES = 16L * 1024 * 1024;
    static final int MOST_SIGNATURES = 50;
    static final int MOST_STATES = 200;
    static final int MOST_STREAMS = 50_000;

    private static final String FIELD = "file";
    private static final int HEAD = 1024;
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int LONGEST_GAP = 4096;
    private static final int LONGEST_END = 64;
    private static final int CHUNK = 32 * 1024;
    private static final long MEGABYTE = 1024L * 1024;
    /** What one stream unpacks to: a page at 300 dots per inch in colours has 25 MB; pictures may be larger. */
    private static final long LARGEST_STREAM = 32 * MEGABYTE;
    private static final long LARGEST_PICTURE = 64 * MEGABYTE;
    /** What all take to unpack, read and written: a second or two. */
    private static final long MOST_UNPACKED = 512 * MEGABYTE;
    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,18})\\s+%%EOF[\\r\\n]{0,2}$");
    private static final Pattern BEGINNING = Pattern.compile("^\\s{0,2}\\d{1,10} \\d{1,5} obj");

    private final byte[] thrownAway = new byte[CHUNK];
    private final MappedByteBuffer bytes;
    private final int size;
    private long tables;
    private long unpacked;
    private int signatures;
    private int states;
    private int streams;
    /** Where the last object, or the last state of the file, has ended. */
    private int ended;
    /** Whether nothing but space and comments came since. */
    private boolean fresh = true;
    /** Whether a table of objects came right after that, and then no text that may not be one. */
    private boolean table;
    private int texts;
    private boolean comment;
    private boolean inStream;

    private PdfOutline(MappedByteBuffer bytes) {
        this.bytes = bytes;
        this.size = bytes.limit();
    }

    /** @throws RejectedInputException at {@code file}, when it is no PDF, or made of more than is looked at */
    static PdfOutline of(Path pdf) throws IOException {
        try (FileChannel channel = FileChannel.open(pdf, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw tooMuch();
            }
            PdfOutline outline = new PdfOutline(channel.map(MapMode.READ_ONLY, 0, channel.size()));
            outline.look();
            return outline;
        }
    }

    int signatures() {
        return signatures;
    }

    /** Whether nothing follows a place. */
    boolean endsAt(long place) {
        return place == size;
    }

    /** Whether what follows a place is one state of the file that is complete, and the one readers open. */
    boolean isStateFrom(long place) {
        if (place >= size) {
            return false;
        }
        Matcher end = END.matcher(text(Math.max(0, size - LONGEST_END), size));
        return BEGINNING.matcher(text((int) place, (int) Math.min(size, place + LONGEST_END))).find() && end.find() && Long.parseLong(end.group(1)) >= place;
    }

    private void look() {
        if (!text(0, Math.min(HEAD, size)).contains("%PDF-")) {
            throw new RejectedInputException(FIELD, "genuine.unreadable");
        }
        for (int at = 0; at < size; at++) {
            byte one = bytes.get(at);
            if (at % CHUNK == 0) {
                goOn();
            }
            if (one == 's' && is(at, "stream")) {
                stream(at);
            } else if (one == 'e' && (is(at, "endobj") || is(at, "endstream"))) {
                end(at);
            } else {
                token(at, one);
            }
            count(inStream ? 0 : 1);
            comment = one != '\r' && one != '\n' && (comment || one == '%');
            fresh &= comment || isSpace(one) || at < ended;
        }
        if (signatures > MOST_SIGNATURES || states > MOST_STATES) {
            throw tooMuch();
        }
    }

    /** What begins or ends a part of the file, other than objects and streams. */
    private void token(int at, byte one) {
        if (one == 's' && is(at, "startxref")) {
            states++;
            inStream = false;
            table |= fresh && !comment;
        } else if (one == 'x' && is(at, "xref") && (at == 0 || isLineEnd(bytes.get(at - 1)))) {
            inStream = false;
            table |= fresh;
        } else if (one == 'o' && is(at, "obj") && isNumberBefore(at)) {
            inStream = false;
        } else if (one == '(' || one == ')') {
            texts += one == '(' ? 1 : -1;
            // what closes here may have begun before, so that none of this is what it looks like
            table &= texts >= 0 && (one == '(' || at + 1 == size || !isLineEnd(bytes.get(at + 1)));
        } else if (one == '%' && table && !comment && is(at, "%%EOF")) {
            ended(at + "%%EOF".length());
        } else if (one == '/' && !inStream && is(at, "/ByteRange")) {
            signatures++;
        }
    }

    private void end(int at) {
        boolean stream = is(at, "endstream");
        inStream &= !stream;
        if (!comment) {
            ended(at + (stream ? "endstream" : "endobj").length());
        }
    }

    private void ended(int place) {
        ended = place;
        fresh = true;
        table = false;
        texts = 0;
    }

    private void stream(int keyword) {
        if (keyword < ended) {
            return;
        }
        streams++;
        goOn();
        int dictionaryEnd = dictionaryEnd(keyword);
        if (streams > MOST_STREAMS || dictionaryEnd - ended > LONGEST_HEAD) {
            throw tooMuch();
        }
        if (dictionaryEnd > 0) {
            String head = text(Math.min(ended, dictionaryEnd), dictionaryEnd);
            StreamHead kind = StreamHead.of(head);
            if (kind == StreamHead.UNCLEAR) {
                throw tooMuch();
            }
            inStream = kind != StreamHead.OPEN_TABLE;
            if (StreamHead.isPacked(head)) {
                unpack(data(keyword), kind);
            }
        }
    }

    /** Where the data of a stream begin, as a parser sees it. */
    private int data(int keyword) {
        int from = keyword + "stream".length();
        while (from < size && bytes.get(from) == ' ') {
            from++;
        }
        from += from < size && bytes.get(from) == '\r' ? 1 : 0;
        from += from < size && bytes.get(from) == '\n' ? 1 : 0;
        return from;
    }

    /** Until nothing more comes, wherever the file says it ends. Parsers pass over the first two bytes, whatever they are. */
    private void unpack(int data, StreamHead kind) {
        int from = Math.min(size, data + 2);
        Inflater inflater = new Inflater(true);
        long made = 0;
        try {
            inflater.setInput(bytes.slice(from, size - from));
            for (int count = inflater.inflate(thrownAway); count > 0; count = inflater.inflate(thrownAway)) {
                made += count;
                count(kind == StreamHead.PACKED_TABLE ? count : 0);
                if (made > (kind == StreamHead.PICTURE ? LARGEST_PICTURE : LARGEST_STREAM)) {
                    throw tooMuch();
                }
                goOn();
            }
        } catch (DataFormatException e) {
            // a parser gets no further either
        } finally {
            unpacked += made + inflater.getBytesRead();
            inflater.end();
        }
        if (unpacked > MOST_UNPACKED) {
            throw tooMuch();
        }
    }

    private void count(long more) {
        tables += more;
        if (tables > MOST_TABLES) {
            throw tooMuch();
        }
    }

    /** Nobody waits for the answer any more. */
    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw tooMuch();
        }
    }

    /** The end of the dictionary before a place, past space and comments; -1 when there is none. */
    private int dictionaryEnd(int keyword) {
        int least = Math.max(0, keyword - LONGEST_GAP);
        int at = keyword - 1;
        while (at > least) {
            if (isSpace(bytes.get(at))) {
                at--;
            } else if (bytes.get(at) == '>' && bytes.get(at - 1) == '>') {
                return at + 1;
            } else {
                int begin = commentBefore(at, least);
                if (begin < 0) {
                    return -1;
                }
                at = begin - 1;
            }
        }
        if (least > 0) {
            throw tooMuch();
        }
        return -1;
    }

    /** Where the comment begins that a place is in; -1 when it is in none. */
    private int commentBefore(int place, int least) {
        int begin = -1;
        int at = place;
        while (at >= least && !isLineEnd(bytes.get(at))) {
            begin = bytes.get(at) == '%' ? at : begin;
            at--;
        }
        return begin < 0 && at < least && least > 0 ? least : begin;
    }

    private boolean isNumberBefore(int place) {
        int at = place - 1;
        while (at > 0 && place - at < LONGEST_END && isSpace(bytes.get(at))) {
            at--;
        }
        return at >= 0 && bytes.get(at) >= '0' && bytes.get(at) <= '9';
    }

    private static boolean isSpace(byte one) {
        return one >= 0 && one <= ' ';
    }

    private static boolean isLineEnd(byte one) {
        return one == '\r' || one == '\n';
    }

    private boolean is(int at, String word) {
        if (at + word.length() > size) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes.get(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String text(int from, int to) {
        byte[] part = new byte[to - from];
        bytes.get(from, part);
        return new String(part, StandardCharsets.ISO_8859_1);
    }

    private static RejectedInputException tooMuch() {
        return new RejectedInputException(FIELD, "genuine.too_much");
    }
}
