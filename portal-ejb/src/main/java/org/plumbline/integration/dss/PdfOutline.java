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
 * it says it has, and what its last bytes are. Tables of objects may be packed, and packed ones may be bombs: these alone are unpacked here, and
 * thrown away, because a parser unpacks them whatever is asked of it.
 */
final class PdfOutline {

    /** Bytes outside of streams, and those that tables unpack to. Files of 50 MB made by people have less than a tenth of it. */
    static final long MOST_TABLES = 16L * 1024 * 1024;
    static final int MOST_SIGNATURES = 50;
    static final int MOST_STATES = 200;

    private static final String FIELD = "file";
    private static final int HEAD = 1024;
    private static final int LONGEST_DICTIONARY = 4096;
    private static final int LONGEST_END = 64;
    private static final int CHUNK = 32 * 1024;
    private static final Pattern PACKED_TABLE = Pattern.compile("/ObjStm|/XRef|#");
    private static final Pattern PACKING = Pattern.compile("/(Flate|LZW|RunLength|ASCII85|ASCIIHex|DCT|JBIG2|JPX|CCITTFax)Decode|/Crypt");
    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,18})\\s+%%EOF[\\r\\n]{0,2}$");
    private static final Pattern BEGINNING = Pattern.compile("^\\s{0,2}\\d{1,10} \\d{1,5} obj");

    private final MappedByteBuffer bytes;
    private final int size;
    private long tables;
    private int signatures;
    private int states;

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
        int at = 0;
        int counted = 0;
        while (at < size) {
            byte one = bytes.get(at);
            if (one == 's' && is(at, "stream") && isDictionaryBefore(at)) {
                count(at - counted);
                at = pass(at);
                counted = at;
            } else {
                signatures += one == '/' && is(at, "/ByteRange") ? 1 : 0;
                states += one == 's' && is(at, "startxref") ? 1 : 0;
                at++;
            }
        }
        count(size - counted);
        if (signatures > MOST_SIGNATURES || states > MOST_STATES) {
            throw tooMuch();
        }
    }

    /** @return where the stream that begins here ends */
    private int pass(int keyword) {
        int from = keyword + "stream".length();
        from += from < size && bytes.get(from) == '\r' ? 1 : 0;
        from += from < size && bytes.get(from) == '\n' ? 1 : 0;
        int to = from;
        while (to < size && !(bytes.get(to) == 'e' && is(to, "endstream"))) {
            to++;
        }
        String dictionary = dictionary(keyword);
        if (PACKED_TABLE.matcher(dictionary).find()) {
            long packings = PACKING.matcher(dictionary).results().count();
            if (packings > 1 || packings == 1 && !dictionary.contains("/FlateDecode")) {
                throw tooMuch();
            }
            if (packings == 1) {
                unpack(from, to);
            } else {
                count(to - from);
            }
        }
        return to;
    }

    private void unpack(int from, int to) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes.slice(from, to - from));
            byte[] thrownAway = new byte[CHUNK];
            for (int count = inflater.inflate(thrownAway); count > 0; count = inflater.inflate(thrownAway)) {
                count(count);
            }
        } catch (DataFormatException e) {
            // a parser gets no further either
        } finally {
            inflater.end();
        }
    }

    private void count(long more) {
        tables += more;
        if (tables > MOST_TABLES) {
            throw tooMuch();
        }
    }

    private boolean isDictionaryBefore(int keyword) {
        int at = keyword - 1;
        while (at > 0 && bytes.get(at) <= ' ' && bytes.get(at) >= 0) {
            at--;
        }
        return at > 0 && bytes.get(at) == '>' && bytes.get(at - 1) == '>';
    }

    /** What stands between the last "obj" and a place; all that is looked at when it is longer. */
    private String dictionary(int keyword) {
        String before = text(Math.max(0, keyword - LONGEST_DICTIONARY), keyword);
        int begin = before.lastIndexOf(" obj");
        return begin < 0 ? before : before.substring(begin);
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
