package org.plumbline.integration.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what PDF is written in: numbers ({@link Double}), names, strings ({@code byte[]}), lists, tables, references and words. Wrong signs are
 * stepped over.
 */
final class Tokens {

    /** A name, as {@code /Font}. */
    record Name(String text) {
    }

    /** A reference to an object, as {@code 12 0 R}. */
    record Ref(int number) {
    }

    /** Anything else, as {@code obj} or an operator. */
    record Word(String text) {
    }

    private static final int DEEPEST = 40;
    private static final Word CLOSE_LIST = new Word("]");
    private static final Word CLOSE_TABLE = new Word(">>");

    private final byte[] bytes;
    private final Budget budget;
    private int at;

    Tokens(byte[] bytes, int at, Budget budget) {
        this.bytes = bytes;
        this.at = at;
        this.budget = budget;
    }

    int at() {
        return at;
    }

    void to(int place) {
        at = place;
    }

    /** The next one, null at the end. References are made of their three parts. */
    Object next() throws IOException {
        return next(0);
    }

    private Object next(int depth) throws IOException {
        budget.step();
        if (depth > DEEPEST) {
            throw new IOException("nested too deep");
        }
        skipSpace();
        if (at >= bytes.length) {
            return null;
        }
        int sign = bytes[at++];
        return switch (sign) {
            case '/' -> new Name(name());
            case '(' -> string();
            case '[' -> list(depth);
            case ']' -> CLOSE_LIST;
            case '<' -> at < bytes.length && bytes[at] == '<' ? table(depth) : hex();
            case '>' -> {
                if (at < bytes.length && bytes[at] == '>') {
                    at++;
                }
                yield CLOSE_TABLE;
            }
            case ')', '{', '}' -> new Word(String.valueOf((char) sign));
            default -> numberOrWord();
        };
    }

    private void skipSpace() {
        while (at < bytes.length) {
            if (bytes[at] == '%') {
                while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            } else if (!isSpace(bytes[at])) {
                return;
            } else {
                at++;
            }
        }
    }

    private String regular() {
        int from = at;
        while (at < bytes.length && !isSpace(bytes[at]) && "()<>[]{}/%".indexOf(bytes[at]) < 0) {
            at++;
        }
        return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    }

    /** Signs of a name may be written by their numbers. */
    private String name() {
        String written = regular();
        if (written.indexOf('#') < 0) {
            return written;
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            boolean coded = written.charAt(i) == '#' && i + 2 < written.length() && digit(written.charAt(i + 1)) >= 0 && digit(written.charAt(i + 2)) >= 0;
            name.append(coded ? (char) (digit(written.charAt(i + 1)) * 16 + digit(written.charAt(i + 2))) : written.charAt(i));
            i += coded ? 2 : 0;
        }
        return name.toString();
    }

    private Object numberOrWord() {
        at--;
        String text = regular();
        if (text.isEmpty()) {
            at++;
            return new Word("");
        }
        char first = text.charAt(0);
        if (text.length() > 20 || first != '-' && first != '+' && first != '.' && !Character.isDigit(first)) {
            return new Word(text);
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return new Word(text);
        }
    }

    private List<Object> list(int depth) throws IOException {
        List<Object> list = new ArrayList<>();
        for (Object next = next(depth + 1); next != null && next != CLOSE_LIST; next = next(depth + 1)) {
            add(list, next);
        }
        return list;
    }

    /** {@code 12 0 R} becomes one. */
    private void add(List<Object> list, Object next) throws IOException {
        budget.keep();
        int size = list.size();
        if (next instanceof Word word && word.text().equals("R") && size >= 2 && list.get(size - 2) instanceof Double number) {
            list.subList(size - 2, size).clear();
            list.add(new Ref(number.intValue()));
        } else {
            list.add(next);
        }
    }

    private Map<String, Object> table(int depth) throws IOException {
        at++;
        List<Object> list = new ArrayList<>();
        for (Object next = next(depth + 1); next != null && next != CLOSE_TABLE; next = next(depth + 1)) {
            add(list, next);
        }
        Map<String, Object> table = new HashMap<>();
        for (int i = 0; i + 1 < list.size(); i++) {
            if (list.get(i) instanceof Name key) {
                table.put(key.text(), list.get(++i));
            }
        }
        return table;
    }

    private byte[] hex() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int half = -1;
        while (at < bytes.length && bytes[at] != '>') {
            int digit = digit((char) (bytes[at++] & 0xFF));
            if (digit >= 0) {
                if (half >= 0) {
                    out.write(half * 16 + digit);
                }
                half = half >= 0 ? -1 : digit;
            }
        }
        at++;
        if (half >= 0) {
            out.write(half * 16);
        }
        return out.toByteArray();
    }

    private byte[] string() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int open = 1;
        while (at < bytes.length) {
            int sign = bytes[at++] & 0xFF;
            if (sign == '\\') {
                escaped(out);
                continue;
            }
            open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (open == 0) {
                break;
            }
            out.write(sign);
        }
        return out.toByteArray();
    }

    private void escaped(ByteArrayOutputStream out) {
        if (at >= bytes.length) {
            return;
        }
        int sign = bytes[at++];
        int known = "nrtbf".indexOf(sign);
        if (known >= 0) {
            out.write("\n\r\t\b\f".charAt(known));
        } else if (sign >= '0' && sign <= '7') {
            int code = sign - '0';
            for (int i = 0; i < 2 && at < bytes.length && bytes[at] >= '0' && bytes[at] <= '7'; i++) {
                code = code * 8 + bytes[at++] - '0';
            }
            out.write(code);
        } else if (sign != '\n' && sign != '\r') {
            out.write(sign);
        }
    }

    private static int digit(char sign) {
        return sign < 128 ? Character.digit(sign, 16) : -1;
    }

    static boolean isSpace(int sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t' || sign == '\f' || sign == 0;
    }
}
