package org.plumbline.signing.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.document.entity.FileOrigin;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.library.entity.Document;
import org.plumbline.library.entity.DocumentTerms;
import org.plumbline.library.entity.DocumentType;
import org.plumbline.library.entity.VersionAuthor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.signing.control.Turns;

/** What a request for signatures lets happen, in which order, and what its chain proves. */
class EnvelopeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final Envelope envelope = envelope();
    private final EnvelopeSigner ana = new EnvelopeSigner(envelope, Actor.Kind.CLIENT, 4, 1);
    private final EnvelopeSigner ben = new EnvelopeSigner(envelope, Actor.Kind.CLIENT, 5, 2);
    private final EnvelopeSigner maria = new EnvelopeSigner(envelope, Actor.Kind.STAFF, 4, 2);

    private static Envelope envelope() {
        StoredFile file = new StoredFile(new FileOrigin(Owned.byProject(1, 2), Actor.Kind.STAFF, 3, "Contract.pdf", ""), "application/pdf",
                new FileBytes("store", 9, "ab"), NOW);
        return new Envelope(new Document(Owned.byProject(1, 2), new DocumentTerms(DocumentType.CONTRACT, "Contract", "", "", null, null))
                .next(file, new VersionAuthor(3, "Maria"), "", 0), "Contract", 3, 3);
    }

    @Test
    void endsOnceAndInOneWay() {
        assertThatThrownBy(() -> envelope.demandOpen(NOW, CHICAGO)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(envelope::fill).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> envelope.end(EnvelopeStatus.EXPIRED, NOW)).as("a draft").isInstanceOf(ConflictException.class);
        envelope.send(NOW);
        assertThatThrownBy(() -> envelope.send(NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> envelope.plan(null, 0, TODAY)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> new EnvelopeSigner(envelope, Actor.Kind.CLIENT, 6, 1)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> envelope.complete(2, 7, "cd", "B-B", NOW)).as("before all have signed").isInstanceOf(ConflictException.class);
        envelope.fill();
        for (EnvelopeStatus end : List.of(EnvelopeStatus.WITHDRAWN, EnvelopeStatus.VOID, EnvelopeStatus.EXPIRED, EnvelopeStatus.DECLINED)) {
            assertThatThrownBy(() -> envelope.end(end, NOW)).as("all have signed").isInstanceOf(ConflictException.class);
        }
        envelope.complete(2, 7, "cd", "B-B", NOW);
        assertThatThrownBy(() -> envelope.complete(3, 8, "ef", "B-B", NOW)).isInstanceOf(ConflictException.class);
        assertThat(envelope.getResultNumber()).isEqualTo(2);
    }

    @Test
    void lastsUntilMidnightAtTheSite() {
        assertThatThrownBy(() -> envelope.plan(TODAY.minusDays(1), 0, TODAY)).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> envelope.plan(TODAY, 61, TODAY)).isInstanceOf(RejectedInputException.class);
        envelope.plan(TODAY, 3, TODAY);
        envelope.send(NOW);
        Instant midnight = Instant.parse("2026-11-25T06:00:00Z");
        envelope.demandOpen(midnight.minusSeconds(1), CHICAGO);
        assertThatThrownBy(() -> envelope.demandOpen(midnight, CHICAGO)).isInstanceOf(ConflictException.class);
    }

    @Test
    void isSignedInTurnsAfterConsentAndReading() {
        List<EnvelopeSigner> all = List.of(ana, ben, maria);
        assertThat(Turns.inTurn(all)).containsExactly(ana);
        assertThatThrownBy(() -> ana.sign(NOW)).hasMessageContaining("consent_first");
        assertThatThrownBy(() -> ana.read(NOW)).hasMessageContaining("consent_first");
        assertThat(ana.consent("2026-11-en", NOW)).isTrue();
        assertThat(ana.consent("2026-11-es", NOW)).as("again").isFalse();
        assertThat(ana.getConsentVersion()).isEqualTo("2026-11-en");
        assertThatThrownBy(() -> ana.sign(NOW)).hasMessageContaining("read_first");
        ana.read(NOW);
        ana.sign(NOW);
        assertThat(Turns.inTurn(all)).containsExactly(ben, maria);
        assertThatThrownBy(() -> ana.decline("Changed my mind", NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> ben.decline(" ", NOW)).isInstanceOf(RejectedInputException.class);
        assertThat(ana.is(Actor.staff(1, 4, 0, null))).as("another person with the same number").isFalse();
    }

    @Test
    void putsFieldsWithinItsPagesOnly() {
        for (Place bad : List.of(new Place(0, 0.1, 0.1, 0.1, 0.1), new Place(4, 0.1, 0.1, 0.1, 0.1), new Place(1, -0.1, 0.1, 0.1, 0.1),
                new Place(1, 0.95, 0.1, 0.1, 0.1), new Place(1, 0.1, 0.95, 0.1, 0.1), new Place(1, 0.1, 0.1, 0, 0.1), new Place(1, Double.NaN, 0.1, 0.1, 0.1))) {
            assertThatThrownBy(() -> new PlacedField(envelope, ana, FieldKind.SIGNATURE, "", bad)).as(bad.toString()).isInstanceOf(RejectedInputException.class);
        }
        PlacedField low = new PlacedField(envelope, ana, FieldKind.SIGNATURE, "", new Place(2, 0.1, 0.9, 0.3, 0.1));
        PlacedField high = new PlacedField(envelope, ana, FieldKind.TEXT, "Colour", new Place(2, 0.5, 0.1, 0.3, 0.1));
        PlacedField first = new PlacedField(envelope, ana, FieldKind.DATE, "", new Place(1, 0.9, 0.9, 0.1, 0.1));
        assertThat(List.of(low, high, first).stream().sorted(PlacedField.READING_ORDER)).containsExactly(first, high, low);
        assertThatThrownBy(() -> new PlacedField(envelope, ana, FieldKind.TEXT, " ", high.place())).isInstanceOf(RejectedInputException.class);
        envelope.send(NOW);
        assertThatThrownBy(() -> high.move(envelope, low.place())).isInstanceOf(ConflictException.class);
    }

    @Test
    void keepsAChainThatTellsWhatIsMissingChangedOrAdded() {
        List<EvidenceStep> steps = new ArrayList<>();
        for (EvidenceKind kind : List.of(EvidenceKind.SENT, EvidenceKind.OPENED, EvidenceKind.SIGNED)) {
            steps.add(envelope.record(fact(kind, "client:4")));
        }
        assertThat(Chain.isWhole(steps, envelope)).isTrue();
        assertThat(Chain.isWhole(steps.subList(0, 2), envelope)).as("the last is missing").isFalse();
        assertThat(Chain.isWhole(List.of(steps.get(0), steps.get(2)), envelope)).as("one between is missing").isFalse();
        assertThat(Chain.isWhole(List.of(steps.get(1), steps.get(0), steps.get(2)), envelope)).as("another order").isFalse();
        Envelope twin = envelope();
        EvidenceStep other = twin.record(fact(EvidenceKind.SENT, "client:5"));
        assertThat(Chain.isWhole(List.of(other, steps.get(1), steps.get(2)), envelope)).as("another one in its place").isFalse();
        assertThat(Chain.hash("a", "bc")).isNotEqualTo(Chain.hash("ab", "c"));
    }

    @Test
    void signsWithANameAndItsInitials() {
        assertThat(new Signature(ana, SignatureWay.TYPED, " Ana María Gómez-Miller ", new byte[1]).initials()).isEqualTo("AMGM");
        assertThat(new Signature(ana, SignatureWay.TYPED, "-Ana", null).initials()).isEqualTo("A");
        assertThat(new Signature(ana, SignatureWay.TYPED, "-", null).initials()).isEqualTo("-");
        assertThat(new Signature(ana, SignatureWay.TYPED, "Ana", new byte[1]).getPicture()).isNull();
        assertThatThrownBy(() -> new Signature(ana, SignatureWay.DRAWN, "Ana", null)).isInstanceOf(RejectedInputException.class);
    }

    private static EvidenceStep.Fact fact(EvidenceKind kind, String who) {
        return new EvidenceStep.Fact(kind, who, Proof.SESSION, NOW, "10.0.0.1", "x".repeat(900), "", "ab", "");
    }
}
