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
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.integration.bouncycastle.TimestampService;
import org.plumbline.sealing.control.SealReader;
import org.plumbline.sealing.control.SealReader.Mark;
import org.plumbline.sealing.control.SealReader.Reading;
import org.plumbline.sealing.control.Timestamper;
import org.plumbline.shared.RejectedInputException;

/** What is read of files that were sealed, and of such as were changed or made to do harm. */
class DssSealReaderTest {

    private static final int BOMB = 200 * 1024 * 1024;

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
        assertThat(mark.changedAfter()).isFalse();
        assertThat(mark.reason()).isEqualTo(Seals.WORDS.reason());
        assertThat(mark.stamp()).isNull();
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
        assertThat(reading.marks()).hasSize(2).allMatch(mark -> mark.intact() && !mark.changedAfter());
        assertThat(reading.marks().get(0).end()).isEqualTo(Files.size(once));
    }

    @Test
    void longTermDataIsNoChange() throws IOException {
        try (TimestampService service = new TimestampService()) {
            Path sealed = sealed(service.asked(Duration.ofSeconds(30)));
            Reading reading = reader.read(sealed);
            assertThat(reading.whole()).isTrue();
            assertThat(reading.marks().get(0).end()).as("data came after it").isLessThan(Files.size(sealed));
            assertThat(reading.marks().get(0).stamp().by()).contains("Test time");
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
            assertThat(reading.marks()).hasSize(1).allMatch(mark -> mark.intact() && !mark.changedAfter() && mark.stamp() != null);
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
    void unpacksNoBomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed)) {
            byte[] nothing = new byte[1024 * 1024];
            for (int done = 0; done < BOMB; done += nothing.length) {
                deflating.write(nothing);
            }
        }
        Path bomb = folder.resolve("bomb.pdf");
        for (String dictionary : new String[] {"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.size() + ">>",
            "<</Type/Obj#53tm/N 1/First 4/Filter/FlateDecode/Length " + packed.size() + ">>",
            "<</Type/XRef/Filter[/FlateDecode/FlateDecode]/Length " + packed.size() + ">>"}) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(("%PDF-1.7\n1 0 obj\n" + dictionary + "\nstream\n").getBytes(StandardCharsets.ISO_8859_1));
            file.writeBytes(packed.toByteArray());
            file.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
            Files.write(bomb, file.toByteArray());
            assertThatThrownBy(() -> reader.read(bomb)).isInstanceOf(RejectedInputException.class).hasMessage("genuine.too_much");
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
            return reading.whole() && reading.marks().size() == 1 && reading.marks().stream().allMatch(mark -> mark.intact() && !mark.changedAfter());
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
