package org.plumbline.integration.openpdf;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import java.awt.Color;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plumbline.integration.openpdf.Paper.Cell;
import org.plumbline.signing.control.SignedSheet;
import org.plumbline.signing.control.SignedSheet.Signer;
import org.plumbline.signing.control.SignedSheet.Step;

/** The pages behind a signed document: what was signed, by whom, how it is known, and each step with its hash. */
final class SigningRecord {

    private static final Color INK = new Color(0x1b, 0x1f, 0x27);
    private static final Color GREY = new Color(0x55, 0x5b, 0x66);

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final SignedSheet sheet;
    private final Words words;
    private final Paper paper;

    SigningRecord(SignedSheet sheet, OutputStream to) {
        this.sheet = sheet;
        this.words = new Words("print/signing", sheet.locale());
        this.paper = new Paper(to, sheet.locale(), words.of("heading") + " \u2013 " + sheet.title(), sheet.company(),
                sheet.company() + " \u00b7 " + words.of("heading"), page -> words.of("page", page));
    }

    void run() {
        paper.text("H1", words.of("heading"), strong(18), 23);
        paper.text("P", sheet.title(), strong(12), 16);
        paper.text("P", words.of("version", sheet.version()), plain(9, INK), 13);
        paper.text("P", words.of("hash", sheet.sha256()), plain(8, GREY), 12);
        paper.text("P", words.of("request", Long.toString(sheet.request())), plain(8, GREY), 12);
        paper.space(6);
        paper.text("P", words.of("kind", sheet.company()), plain(9, INK), 13);
        heading("signers");
        sheet.signers().forEach(this::signer);
        heading("steps");
        paper.beginTable(() -> { });
        sheet.steps().forEach(this::step);
        paper.endTable();
        paper.space(8);
        paper.text("P", words.of("chain", sheet.chainHead()), plain(8, GREY), 12);
        paper.text("P", words.of("check"), plain(8, GREY), 12);
        paper.close();
    }

    private void heading(String key) {
        paper.space(10);
        paper.demand(60);
        paper.text("H2", words.of(key), strong(12), 17);
    }

    private void signer(Signer signer) {
        paper.demand(70);
        paper.text("H3", signer.name(), strong(10), 14);
        paper.text("P", words.of("signed", signer.signedName(), words.of("way." + signer.way())), plain(9, INK), 13);
        paper.text("P", words.of("at", utc(signer.at()), words.moment(signer.at(), sheet.zone())), plain(9, INK), 13);
        paper.text("P", words.of("proof", words.of("proof." + signer.proof())), plain(9, INK), 13);
        paper.text("P", words.of("consent", signer.consentVersion()), plain(8, GREY), 12);
        paper.text("P", words.of("from", signer.ip(), signer.agent()), plain(8, GREY), 12);
        paper.space(5);
    }

    private void step(Step step) {
        String line = String.join("  \u00b7  ", Stream.of(step.number() + "  " + words.of("step." + step.kind()),
                step.who().isEmpty() ? words.of("portal") : step.who(), utc(step.at()), step.ip()).filter(part -> !part.isEmpty()).toList());
        paper.row("TD", 11, null, List.of(new Cell(0, 1, Element.ALIGN_LEFT,
                List.of(new Phrase(line, plain(8.5f, INK)), new Phrase(step.hash(), plain(7, GREY))))));
    }

    private static String utc(Instant moment) {
        return UTC.format(moment.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    private Font plain(float size, Color colour) {
        return paper.type().plain(size, colour);
    }

    private Font strong(float size) {
        return paper.type().strong(size, INK);
    }
}
