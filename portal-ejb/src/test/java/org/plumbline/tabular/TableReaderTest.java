package org.plumbline.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.shared.RejectedInputException;

class TableReaderTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Vocabulary<Person> WORDS = new Vocabulary<>(Person.class,
            Map.of(Person.NAME, List.of("Name", "Nombre"), Person.TOWN, List.of("Town", "City")));
    private static final TableReader READER = new TableReader(TableLimits.USUAL);

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheDelimiterBehindTextsFullOfTheOthers(String delimiter) {
        String others = ",;\t".replace(delimiter, "");
        Table table = read("Name" + delimiter + "Town" + delimiter + "Note\nTub" + others + " vanity" + others + " tile" + delimiter + "Duluth" + delimiter
                + others + "x" + others + "\nB" + delimiter + "C" + delimiter + "D" + others.charAt(0) + "E\n");

        assertThat(table.delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(table.rows().get(0).cell(0)).isEqualTo("Tub" + others + " vanity" + others + " tile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesEveryEndOfALine(String end) {
        assertThat(read("Name,Town" + end + "A,B" + end + "C,D").rows()).extracting(row -> row.cell(1)).containsExactly("B", "D");
    }

    @Test
    void knowsTheEncodingByTheBytes() {
        String text = "Name,Town\nPère “Café” ½ – ×,Añasco\n";
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);

        assertThat(List.of(text.getBytes(StandardCharsets.UTF_8), marked, text.getBytes(WINDOWS_1252),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
                .allSatisfy(content -> {
                    Table table = read(content);
                    assertThat(table.heading().cell(0)).isEqualTo("Name");
                    assertThat(table.rows().get(0).cells()).containsExactly("Père “Café” ½ – ×", "Añasco");
                });
        assertThat(read(text.getBytes(WINDOWS_1252)).charset()).isEqualTo("windows-1252");
        assertThat(read(marked).charset()).isEqualTo("UTF-8");
    }

    @Test
    void numbersRowsAsASpreadsheetDoes() {
        Table table = read("\n\nName,Town\nA,\"two\r\nlines\"\n,,,\n\nB,C\n");

        assertThat(table.heading().number()).isEqualTo(3);
        assertThat(table.rows()).extracting(TableRow::number).containsExactly(4, 7);
        assertThat(table.rows().get(0).cell(1)).isEqualTo("two\nlines");
    }

    @Test
    void findsTheHeadingBelowTitles() {
        Table table = read("Clients of Cascade Remodeling\nPrinted in May,,\nNombre,City\nA,B\n");

        assertThat(table.heading().number()).isEqualTo(3);
        assertThat(WORDS.guess(table.heading().cells())).isEqualTo(Map.of(Person.NAME, 0, Person.TOWN, 1));
    }

    @Test
    void takesTheFirstRowForAHeadingWhenNoneIsKnown() {
        assertThat(read("\nx,y\na,b\nc,d\n").heading().cells()).containsExactly("x", "y");
    }

    @Test
    void obeysExcelsHint() {
        Table table = read("sep=;\r\nName;Town\r\nA,B;C\r\n");

        assertThat(table.delimiter()).isEqualTo(';');
        assertThat(table.heading().number()).isEqualTo(1);
        assertThat(table.rows().get(0).cell(0)).isEqualTo("A,B");
    }

    @Test
    void leavesQuotationMarksInsideOfTexts() {
        assertThat(read("Name,Town\n3/8\" glass,\"6\"\" duct, rigid\"\nVanity \"wide\",\"\"\n").rows()).extracting(TableRow::cells)
                .containsExactly(List.of("3/8\" glass", "6\" duct, rigid"), List.of("Vanity \"wide\"", ""));
    }

    @Test
    void stripsSpacesThatNobodySees() {
        assertThat(read("Name,Town\n  A\u00a0, \u00a0B \n").rows().get(0).cells()).containsExactly("A", "B");
    }

    @Test
    void countsCellsBeyondTheHeading() {
        Table table = read("Name,Town\nTub, vanity,B\nC,D,,\nE,F\nG,H\n");

        assertThat(table.rows()).extracting(row -> row.beyond(2)).containsExactly(1L, 0L, 0L, 0L);
    }

    /** Whatever cells there are, writing and reading them again changes nothing. */
    @Test
    void readsBackWhatAnySpreadsheetWrites() {
        Random random = new Random(20261123);
        String signs = "ab \"',;\t|=+-@<>é“½\n";
        for (int round = 0; round < 300; round++) {
            char delimiter = ",;\t".charAt(random.nextInt(3));
            String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            List<List<String>> cells = new ArrayList<>();
            int columns = 2 + random.nextInt(8);
            for (int row = 0; row < 1 + random.nextInt(12); row++) {
                List<String> line = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    line.add("x" + random.ints(random.nextInt(9), 0, signs.length()).mapToObj(i -> signs.substring(i, i + 1))
                            .reduce("", String::concat) + "x");
                }
                cells.add(line);
            }
            StringBuilder file = new StringBuilder("Name" + delimiter + "Town" + (delimiter + "more").repeat(columns - 2) + end);
            cells.forEach(line -> file.append(String.join("" + delimiter, line.stream().map(TableReaderTest::quoted).toList())).append(end));
            Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : WINDOWS_1252;

            Table table = read(file.toString().getBytes(charset));

            assertThat(table.rows()).as(file.toString()).extracting(TableRow::cells).isEqualTo(cells);
        }
    }

    @Test
    void takesNoMoreOfAStreamThanTheLimit() throws IOException {
        var endless = new InputStream() {
            private long taken;

            @Override
            public int read() {
                taken++;
                return 'a';
            }

            @Override
            public int read(byte[] b, int off, int len) {
                taken += len;
                java.util.Arrays.fill(b, off, off + len, (byte) 'a');
                return len;
            }
        };

        refused(() -> READER.take(endless), "table.bytes", 5);

        assertThat(endless.taken).isLessThan(5L * 1024 * 1024 + 64 * 1024);
        assertThat(READER.take(new ByteArrayInputStream(new byte[7]))).hasSize(7);
    }

    @Test
    void refusesTooManyRowsAndNamesTheLimit() {
        refused(() -> read("Name,Town\n" + "A,B\n".repeat(100_000)), "table.rows", 5_000);
        refused(() -> read("Name,Town\n" + "A,B\n".repeat(5_001)), "table.rows", 5_000);
        assertThat(read("Name,Town\n" + "A,B\n\n".repeat(5_000)).rows()).hasSize(5_000);
    }

    @Test
    void refusesTooManyColumns() {
        refused(() -> read("Name,Town" + ",x".repeat(99) + "\nA,B\n"), "table.columns", 100, 1);
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.write(1);
        }
        byte[] noise = new byte[4_000];
        new Random(7).nextBytes(noise);

        refused(() -> read(zip.toByteArray()), "table.spreadsheet");
        refused(() -> read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 'A', ',', 'B'}), "table.spreadsheet");
        refused(() -> read(noise), "table.binary");
        refused(() -> read("Name,Town\nA\0,B\n"), "table.binary");
        refused(() -> read(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xE9, '\n'}), "table.binary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "Name,Town", "Name,Town\n,\n\n"})
    void refusesAFileWithoutRows(String text) {
        refused(() -> read(text), "table.empty");
    }

    @Test
    void saysWhereQuotationMarksDoNotFit() {
        refused(() -> read("Name,Town\nA,B\n\"Tub 30\" wide\",D\nE,F\n"), "table.quote", 3);
        refused(() -> read("Name,Town\nA,B\n\"C,D\nE,F\n"), "table.quote", 3);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String key, Object... arguments) {
        AbstractThrowableAssert<?, ?> refusal = assertThatThrownBy(reading).isInstanceOf(RejectedInputException.class);
        refusal.extracting("key").isEqualTo(key);
        refusal.extracting("arguments").isEqualTo(arguments);
        refusal.extracting("field").isEqualTo("file");
    }

    private static Table read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Table read(byte[] content) {
        return READER.read(READER.text(content), WORDS);
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private enum Person { NAME, TOWN }
}
