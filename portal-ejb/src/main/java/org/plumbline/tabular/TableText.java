package org.plumbline.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.plumbline.shared.RejectedInputException;

/**
 * The text of a file, whatever program wrote it.
 *
 * <p>A byte order mark decides (UTF-8, or UTF-16 as Excel's "Unicode text" has it); without one a file that is valid UTF-8 is UTF-8,
 * for prose in Windows-1252 practically never is; everything else is read as Windows-1252. Strictly: a byte without a meaning refuses
 * the file rather than becoming a question mark in somebody's contract.
 *
 * @param charset the name of the encoding, as IANA has it
 */
public record TableText(String text, String charset) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN_MARK = {(byte) 0xFE, (byte) 0xFF};

    /** At most the limit is taken from the stream, and one byte to know that there is more. */
    static byte[] take(InputStream in, TableLimits limits) throws IOException {
        byte[] content = in.readNBytes(limits.bytes() + 1);
        if (content.length > limits.bytes()) {
            throw new RejectedInputException(TableReader.FIELD, "table.bytes", limits.megabytes());
        }
        return content;
    }

    static TableText of(byte[] content) {
        if (startsWith(content, ZIP) || startsWith(content, OLD_OFFICE)) {
            throw new RejectedInputException(TableReader.FIELD, "table.spreadsheet");
        }
        TableText read = decode(content);
        if (read.text.chars().anyMatch(TableText::isBinary)) {
            throw new RejectedInputException(TableReader.FIELD, "table.binary");
        }
        return read;
    }

    private static TableText decode(byte[] content) {
        if (startsWith(content, LITTLE_ENDIAN_MARK)) {
            return strictly(content, LITTLE_ENDIAN_MARK.length, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, BIG_ENDIAN_MARK)) {
            return strictly(content, BIG_ENDIAN_MARK.length, StandardCharsets.UTF_16BE);
        }
        if (startsWith(content, UTF8_MARK)) {
            return strictly(content, UTF8_MARK.length, StandardCharsets.UTF_8);
        }
        try {
            return decoded(content, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return strictly(content, 0, WINDOWS_1252);
        }
    }

    private static TableText strictly(byte[] content, int from, Charset charset) {
        try {
            return decoded(content, from, charset);
        } catch (CharacterCodingException e) {
            throw new RejectedInputException(TableReader.FIELD, "table.binary");
        }
    }

    private static TableText decoded(byte[] content, int from, Charset charset) throws CharacterCodingException {
        // a new decoder reports what it cannot decode
        return new TableText(charset.newDecoder().decode(ByteBuffer.wrap(content, from, content.length - from)).toString(), charset.name());
    }

    /** No text file has control characters but tabs and ends of lines; vertical tabs and form feeds come out of old spreadsheets. */
    private static boolean isBinary(int c) {
        return c < ' ' && (c < '\t' || c > '\r');
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}
