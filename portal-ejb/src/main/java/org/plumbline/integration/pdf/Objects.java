package org.plumbline.integration.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.plumbline.integration.pdf.Tokens.Name;
import org.plumbline.integration.pdf.Tokens.Ref;
import org.plumbline.integration.pdf.Tokens.Word;

/**
 * The objects of a file, found by looking through it rather than by its table of contents, which may be wrong or a lie. Of several with one
 * number the last counts, as in a file that was changed.
 */
final class Objects {

    private static final byte[] END_STREAM = {'e', 'n', 'd', 's', 't', 'r', 'e', 'a', 'm'};
    private static final int CHUNK = 32 * 1024;
    private static final int MOST = 200_000;
    private static final int LONGEST_CHAIN = 20;

    private final Map<Integer, Object> all = new HashMap<>();
    private final byte[] file;
    private final Budget budget;
    private boolean encrypted;

    /** A table followed by bytes. */
    record Stream(Map<String, Object> table, int from, int to) {
    }

    Objects(byte[] file, Budget budget) throws IOException {
        this.file = file;
        this.budget = budget;
        read();
    }

    boolean isEncrypted() {
        return encrypted;
    }

    Map<Integer, Object> all() {
        return all;
    }

    private void read() throws IOException {
        Tokens tokens = new Tokens(file, 0, budget);
        Object beforeLast = null;
        Object last = null;
        for (Object token = tokens.next(); token != null; token = tokens.next()) {
            if (token instanceof Word word && word.text().equals("obj") && beforeLast instanceof Double number) {
                Object value = tokens.next();
                keep(number.intValue(), value instanceof Map<?, ?> table ? streamOrTable(table(table), tokens) : value);
            } else if (token instanceof Map<?, ?> trailer) {
                encrypted |= trailer.containsKey("Encrypt");
            }
            beforeLast = last;
            last = token;
        }
    }

    private void keep(int number, Object value) throws IOException {
        if (value == null || all.size() >= MOST) {
            return;
        }
        all.put(number, value);
        if (value instanceof Stream stream) {
            encrypted |= stream.table().containsKey("Encrypt");
            if (isNamed(stream.table().get("Type"), "ObjStm")) {
                unpack(stream);
            }
        }
    }

    /** Objects within a stream: their numbers and places, then the objects. */
    private void unpack(Stream stream) throws IOException {
        byte[] content = content(stream);
        int count = stream.table().get("N") instanceof Double n ? Math.min(n.intValue(), MOST) : 0;
        int first = stream.table().get("First") instanceof Double n ? n.intValue() : 0;
        Tokens head = new Tokens(content, 0, budget);
        for (int i = 0; i < count; i++) {
            if (!(head.next() instanceof Double number) || !(head.next() instanceof Double place)) {
                return;
            }
            int from = first + place.intValue();
            Object value = from < 0 || from >= content.length ? null : new Tokens(content, from, budget).next();
            if (value != null && all.size() < MOST) {
                all.put(number.intValue(), value);
            }
        }
    }

    private Object streamOrTable(Map<String, Object> table, Tokens tokens) throws IOException {
        int behind = tokens.at();
        if (!(tokens.next() instanceof Word word) || !word.text().equals("stream")) {
            tokens.to(behind);
            return table;
        }
        int from = tokens.at();
        from += from < file.length && file[from] == '\r' ? 1 : 0;
        from += from < file.length && file[from] == '\n' ? 1 : 0;
        int to = end(from, table.get("Length") instanceof Double length ? from + length.intValue() : -1);
        tokens.to(to);
        return new Stream(table, from, to);
    }

    /** Where it says, if what ends a stream stands there; else where that is found. */
    private int end(int from, int said) throws IOException {
        if (said >= from && said < file.length && find(said, Math.min(file.length, said + 16)) >= 0) {
            return said;
        }
        int found = find(from, file.length);
        return found < 0 ? file.length : found;
    }

    private int find(int from, int to) throws IOException {
        for (int i = from; i + 9 <= to; i++) {
            if (file[i] == 'e' && file[i + 3] == 's' && Arrays.equals(file, i, i + 9, END_STREAM, 0, 9)) {
                return i;
            }
            budget.step();
        }
        return -1;
    }

    /** What a stream holds; nothing when it is packed in a way that is not read. @throws IOException when it is too much */
    byte[] content(Stream stream) throws IOException {
        Object filter = value(stream.table().get("Filter"));
        if (filter instanceof List<?> several) {
            if (several.size() > 1) {
                return new byte[0];
            }
            filter = several.isEmpty() ? null : value(several.get(0));
        }
        if (filter == null) {
            budget.inflate(stream.to() - stream.from());
            return Arrays.copyOfRange(file, stream.from(), stream.to());
        }
        boolean predicted = value(stream.table().get("DecodeParms")) instanceof Map<?, ?> parms && parms.get("Predictor") instanceof Double p && p > 1;
        return predicted || !isNamed(filter, "FlateDecode") && !isNamed(filter, "Fl") ? new byte[0] : inflated(stream);
    }

    private byte[] inflated(Stream stream) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, stream.from(), stream.to() - stream.from());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int count = inflater.inflate(chunk); count > 0; count = inflater.inflate(chunk)) {
                budget.inflate(count);
                out.write(chunk, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    /** What a reference leads to, or the thing itself. */
    Object value(Object thing) {
        Object value = thing;
        for (int i = 0; value instanceof Ref ref && i < LONGEST_CHAIN; i++) {
            value = all.get(ref.number());
        }
        return value;
    }

    /** What stands in a table under a name; empty when that is no table. */
    Map<String, Object> tableIn(Map<String, Object> table, String name) {
        Object value = value(table.get(name));
        return value instanceof Stream stream ? stream.table() : value instanceof Map<?, ?> map ? table(map) : Map.of();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> table(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    static boolean isNamed(Object value, String name) {
        return value instanceof Name is && is.text().equals(name);
    }
}
