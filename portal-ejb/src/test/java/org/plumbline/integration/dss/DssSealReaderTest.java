package org.plumbline.integration.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.integration.bouncycastle.TimestampService;
import org.plumbline.sealing.control.SealReader;
import org.plumbline.sealing.control.SealReader.After;
import org.plumbline.sealing.control.SealReader.Mark;
import org.plumbline.sealing.control.SealReader.Reading;
import org.plumbline.sealing.control.SealReader.Stamps;
import org.plumbline.sealing.control.Timestamper;
import org.plumbline.shared.RejectedInputException;

/** What is read of files that were sealed, and of such as were changed or made to do harm. */
class DssSealReaderTest {

    private static final int BOMB = 70 * 1024 * 1024;

    private final SealReader reader = new DssSealReader();

    @TempDir
    Path folder;

    @Test
    void readsASeal() throws IOException {
        Path sealed = sealed(TimestampService.none());
        Reading reading = reader.read(sealed);
        assertThat(reading.whole()).isTrue();
        Mark mark = reading.marks().get(0);
        assertThat(mark.signer()).isEqualTo(Seals.key().certificate());
        assertThat(mark.intact()).isTrue();
        assertThat(mark.after()).isEqualTo(After.NOTHING);
        assertThat(mark.reason()).isEqualTo(Seals.WORDS.reason());
        assertThat(mark.stamps()).isEqualTo(new Stamps(null, null));
        assertThat(mark.claimed()).isNotNull();
        assertThat(mark.end()).isEqualTo(Files.size(sealed));
    }

    @Test
    void readsTwoSealsOneAfterTheOther() throws IOException {
        Path once = sealed(TimestampService.none());
        Path twice = folder.resolve("twice.pdf");
        Seals.sealer(TimestampService.none()).seal(once, twice, Seals.key(), Seals.WORDS);
        Reading reading = reader.read(twice);
        assertThat(reading.whole()).isTrue();
        assertThat(reading.marks()).hasSize(2).allMatch(mark -> mark.intact() && mark.after() != After.CHANGED);
        assertThat(reading.marks().get(0).end()).isEqualTo(Files.size(once));
    }

    @Test
    void longTermDataIsNoChange() throws IOException {
        try (TimestampService service = new TimestampService()) {
            Path sealed = sealed(service.asked(Duration.ofSeconds(30)));
            Reading reading = reader.read(sealed);
            assertThat(reading.whole()).isTrue();
            assertThat(reading.marks().get(0).after()).as("which nobody sees").isEqualTo(After.NOTHING);
            assertThat(reading.marks().get(0).end()).as("data came after it").isLessThan(Files.size(sealed));
            assertThat(reading.marks().get(0).stamps().within().by()).contains("Test time");
            assertThat(reader.read(Seals.appended(sealed, "\n%more\n")).whole()).isFalse();
        }
    }

    @Test
    void aTimeThatWasConfirmedLaterCounts() throws IOException {
        Path sealed = sealed(TimestampService.none());
        Path raised = folder.resolve("raised.pdf");
        try (TimestampService service = new TimestampService()) {
            Seals.sealer(service.asked(Duration.ofSeconds(30))).raise(sealed, raised, Seals.key());
            Reading reading = reader.read(raised);
            assertThat(reading.whole()).isTrue();
            assertThat(reading.marks()).hasSize(1).allMatch(mark -> mark.intact() && mark.after() != After.CHANGED && mark.stamps().later() != null);
            assertThat(reading.marks().get(0).end()).isEqualTo(Files.size(sealed));
        }
    }

    @Test
    void findsAFlippedByteWhereverItIs() throws IOException {
        Path sealed = sealed(TimestampService.none());
        int size = (int) Files.size(sealed);
        for (int at = 20; at < size; at += size / 40) {
            Path flipped = Seals.flipped(sealed, at);
            assertThat(isGood(flipped)).as("byte " + at + " of " + size).isFalse();
        }
    }

    @Test
    void findsWhatWasAppended() throws IOException {
        Path sealed = sealed(TimestampService.none());
        for (String tail : new String[] {"x", "\n", "\n%%EOF\n", "\n99 0 obj null endobj\nstartxref\n9\n%%EOF\n",
            "\n99 0 obj null endobj\nxref\n0 1\n0000000000 65535 f\ntrailer <</Size 1>>\nstartxref\n" + (Files.size(sealed) + 22) + "\n%%EOF\n"}) {
            assertThat(isGood(Seals.appended(sealed, tail))).as(tail).isFalse();
        }
    }

    @Test
    void refusesWhatCannotBeRead() throws IOException {
        assertThat(refusal("nothing of a PDF")).isEqualTo("genuine.unreadable");
        assertThat(refusal("")).isEqualTo("genuine.unreadable");
        assertThat(refusal("%PDF-1.7\n" + "[".repeat(200_000))).isEqualTo("genuine.unreadable");
        assertThat(refusal("%PDF-1.7\n" + "1 0 obj\n".repeat(3_000_000))).isEqualTo("genuine.too_much");
    }

    @Test
    void whatAStrangerDrawsOverASealedPageIsAdded() throws IOException {
        Path sealed = sealed(TimestampService.none());
        Reading signed = reader.read(Strangers.signing(sealed, folder.resolve("signed.pdf")));
        assertThat(signed.marks()).hasSize(2);
        assertThat(signed.marks().get(0).after()).isEqualTo(After.ADDED);
        assertThat(signed.marks().get(1).signer()).isNotEqualTo(Seals.key().certificate());
        Reading field = reader.read(Strangers.field(sealed, folder.resolve("field.pdf")));
        assertThat(field.whole() && field.marks().get(0).after() == After.NOTHING).as("a field without a signature").isFalse();
        try (TimestampService service = new TimestampService()) {
            Reading stamped = reader.read(Strangers.stamping(sealed, folder.resolve("stamped.pdf"), service.asked(Duration.ofSeconds(30))));
            assertThat(stamped.marks()).hasSize(1);
            assertThat(stamped.marks().get(0).after()).isEqualTo(After.ADDED);
            assertThat(stamped.marks().get(0).stamps().within()).isNull();
        }
    }

    @Test
    void unpacksNoBomb() throws IOException {
        String packed = deflated(new byte[0]);
        String first = "1 0 obj\n";
        String table = "/N 1/First 4/Filter/FlateDecode/Length " + packed.length();
        for (String head : new String[] {first + "<</Type/ObjStm" + table + ">>\n", first + "<</Type/Obj#53tm" + table + ">>\n",
            first + "<</Type/XRef/Filter[/FlateDecode/FlateDecode]/Length " + packed.length() + ">>\n",
            first + "<<" + table + ">>\n", first + "<<" + table + ">> %a comment\n", first + "<<" + table + "/More[" + " ".repeat(5000) + "]>>\n",
            first + "<<" + table + "/Text( obj)>>\n", first + "<<" + table + "/Text(\nendobj\n9 0 obj<<)>>\n", first + "<<" + table + "/X %endobj\n9 0 obj<<>>\n",
            first + "<<" + table.replace("/Filter", "/F#69lter") + ">>\n", first + "<<" + table.replace("/FlateDecode", "[/ASCIIHexDecode/FlateDecode]") + ">>\n",
            first + "<<" + table.replace("/FlateDecode", " 7 0 R") + ">>\n", first + "<<" + table.replace("/FlateDecode", "/LZWDecode") + ">>\n",
            first + "<</Length " + packed.length() + "/Filter/FlateDecode>>"}) {
            assertThat(refusal("%PDF-1.7\n" + head + "stream\n" + packed + "\nendstream\nendobj\nstartxref\n9\n%%EOF\n")).as(head).isEqualTo("genuine.too_much");
        }
    }

    @Test
    void unpacksWhateverStandsInABomb() throws IOException {
        byte[] words = "\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1);
        String packed = deflated(words);
        assertThat(packed).as("as it is").contains(new String(words, StandardCharsets.ISO_8859_1));
        String head = "%PDF-1.7\n1 0 obj\n<</N 1/First 4/Filter/FlateDecode/Length " + packed.length() + ">>\nstream\n";
        assertThat(refusal(head + packed + "\nendstream\nendobj\nstartxref\n9\n%%EOF\n")).isEqualTo("genuine.too_much");
        assertThat(refusal(head + "xx" + packed.substring(2) + "\nendstream\nendobj\nstartxref\n9\n%%EOF\n")).as("parsers skip its head").isEqualTo("genuine.too_much");
    }

    @Test
    void looksAtFewStreamsAndStopsWhenNobodyWaits() throws IOException {
        assertThat(refusal("%PDF-1.7\n" + "1 0 obj<<>>stream endstream endobj\n".repeat(60_000))).isEqualTo("genuine.too_much");
        assertThat(refusal("%PDF-1.7\n" + "<<>>stream endstream".repeat(600_000))).isEqualTo("genuine.too_much");
        Path plain = Seals.pdf(folder, 2);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> PdfOutline.of(plain)).isInstanceOfAny(RejectedInputException.class, IOException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void unpacksWhatPeopleMake() throws IOException {
        StringBuilder file = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        String picture = "/Subtype/Image/Filter/DCTDecode/Length 8/ColorSpace[/Indexed/DeviceRGB 1(\\000(a)#%/M 1)]";
        String attachment = "/Type/EmbeddedFile/Subtype/application#2Fpdf/Filter/FlateDecode/Length 8/Params<</ModDate(D:20260101)>>";
        for (String dictionary : new String[] {picture, attachment, "/Length 8", "/N 3/Filter/FlateDecode/Length 8", "/Filter[/ASCII85Decode/FlateDecode]/Length 8"}) {
            file.append("5 0 obj\n<<").append(dictionary).append(">>\nstream\r\n\u00ff\u00d8345678\nendstream\nendobj\n6 0 obj [(50% off)]\nendobj\n");
        }
        file.append("xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/ID[<00><00>]>>\nstartxref\n9\n%%EOF\n7 0 obj\n<</Length 1>>\nstream\na\nendstream\nendobj\n");
        Path made = Files.writeString(folder.resolve("made.pdf"), file, StandardCharsets.ISO_8859_1);
        assertThat(PdfOutline.of(made).signatures()).isZero();
    }

    /** Seventy megabytes of nothing, packed, after some bytes that stand there as they are. */
    private static String deflated(byte[] before) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
        byte[] buffer = new byte[1024];
        deflater.setInput(before);
        packed.write(buffer, 0, deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH));
        deflater.setLevel(Deflater.BEST_COMPRESSION);
        byte[] nothing = new byte[1024 * 1024];
        for (int done = 0; done < BOMB; done += nothing.length) {
            deflater.setInput(nothing);
            drain(deflater, packed, Deflater.NO_FLUSH);
        }
        deflater.finish();
        drain(deflater, packed, Deflater.NO_FLUSH);
        deflater.end();
        return packed.toString(StandardCharsets.ISO_8859_1);
    }

    private static void drain(Deflater deflater, ByteArrayOutputStream packed, int flush) {
        byte[] buffer = new byte[64 * 1024];
        for (int count = deflater.deflate(buffer, 0, buffer.length, flush); count > 0; count = deflater.deflate(buffer, 0, buffer.length, flush)) {
            packed.write(buffer, 0, count);
        }
    }

    @Test
    void anUnsealedFileHasNoSeals() throws IOException {
        Reading reading = reader.read(Seals.pdf(folder, 2));
        assertThat(reading.marks()).isEmpty();
        assertThat(reading.whole()).isTrue();
    }

    @Test
    void leavesNothingBehind() throws IOException {
        Path sealed = sealed(TimestampService.none());
        reader.read(sealed);
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith(Workroom.PREFIX))).isEmpty();
        }
    }

    private boolean isGood(Path file) throws IOException {
        try {
            Reading reading = reader.read(file);
            return reading.whole() && reading.marks().size() == 1 && reading.marks().stream().allMatch(mark -> mark.intact() && mark.after() != After.CHANGED);
        } catch (RejectedInputException e) {
            return false;
        }
    }

    private String refusal(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.pdf"), content, StandardCharsets.ISO_8859_1);
        try {
            Reading reading = reader.read(file);
            return reading.toString();
        } catch (RejectedInputException e) {
            return e.getKey();
        }
    }

    private Path sealed(Timestamper timestamper) throws IOException {
        Path sealed = folder.resolve("sealed.pdf");
        Seals.sealer(timestamper).seal(Seals.pdf(folder, 2), sealed, Seals.key(), Seals.WORDS);
        return sealed;
    }
}
