package org.plumbline.signing.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.plumbline.account.control.FreshProofs;
import org.plumbline.outbox.control.Outbox;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.signing.boundary.SigningTable.Seat;
import org.plumbline.signing.control.Endings;
import org.plumbline.signing.control.SigningLetters;
import org.plumbline.signing.control.Turns;
import org.plumbline.signing.control.Witness;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopeFilled;
import org.plumbline.signing.entity.EnvelopeSigned;
import org.plumbline.signing.entity.EnvelopeSigner;
import org.plumbline.signing.entity.EnvelopeStatus;
import org.plumbline.signing.entity.EvidenceKind;
import org.plumbline.signing.entity.Proof;
import org.plumbline.signing.entity.Signature;
import org.plumbline.signing.entity.SignerNotified.Kind;

/**
 * The ceremony of whoever is asked to sign: consent, reading, signature. The request's row is locked while somebody does, and a key in the database
 * allows each person one signature: the same step sent again changes nothing and is no error.
 */
@Stateless
public class SignatureService {

    /** The consent texts there are; the newest is shown. */
    private static final Set<String> CONSENTS = Set.of("2026-11-en", "2026-11-es");

    @Inject
    private SigningTable table;

    @Inject
    private FieldFilling filling;

    @Inject
    private SigningLetters letters;

    @Inject
    private Endings endings;

    @Inject
    private FreshProofs proofs;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<DomainEvent> events;

    /** What the caller is asked to sign; notes that they have opened it. @throws org.plumbline.shared.NotFoundException when they are not asked */
    @Permit(Action.SIGN)
    public EnvelopeView open(Actor actor, long id, Trace trace) {
        if (table.isNews(actor, id)) {
            Seat seat = table.take(actor, id);
            if (seat.isInTurn() && seat.mine().open(Instant.now())) {
                note(seat, trace.of(actor), EvidenceKind.OPENED);
            }
        }
        return table.view(actor, id);
    }

    /** Agrees to sign electronically. @throws RejectedInputException at {@code consent} for a text there is not. @throws ConflictException out of turn */
    @Permit(Action.SIGN)
    public void consent(Actor actor, long id, String consentVersion, Trace trace) {
        Seat seat = table.take(actor, id);
        if (seat.mine().hasSigned()) {
            return;
        }
        table.demandTurn(seat);
        if (!CONSENTS.contains(consentVersion)) {
            throw new RejectedInputException("consent", "signing.consent");
        }
        if (seat.mine().consent(consentVersion, Instant.now())) {
            note(seat, trace.of(actor), EvidenceKind.CONSENTED);
        }
    }

    /** Says that they have read it to the end. @throws ConflictException before the consent, or out of turn */
    @Permit(Action.SIGN)
    public void read(Actor actor, long id, Trace trace) {
        Seat seat = table.take(actor, id);
        if (seat.mine().hasSigned()) {
            return;
        }
        table.demandTurn(seat);
        if (seat.mine().read(Instant.now())) {
            note(seat, trace.of(actor), EvidenceKind.READ);
        }
    }

    /**
     * Signs.
     *
     * @throws ConflictException                         out of turn, before consent and reading, when it has ended, or the document has another version
     * @throws RejectedInputException                    at {@code signedName}, {@code way}, {@code picture} or {@code answer}
     * @throws org.plumbline.shared.ProofNeededException when nothing else is in the way, and a client has not proven their address of late
     */
    @Permit(Action.SIGN)
    public void sign(Actor actor, long id, SignatureDraft draft, Trace trace) {
        // before anybody waits for the row: a picture may take a second
        byte[] picture = filling.picture(draft);
        Seat seat = table.take(actor, id);
        if (seat.mine().hasSigned()) {
            return;
        }
        table.demandTurn(seat);
        Instant now = Instant.now();
        Signature signature = filling.signature(seat, draft, picture);
        String result = filling.fill(seat, signature, draft, now);
        Proof proof = proven(actor);
        letters.hold(seat.all());
        seat.mine().sign(now);
        table.keep(signature);
        table.keep(seat.envelope().record(trace.of(actor).provenBy(proof).fact(EvidenceKind.SIGNED, seat.mine().getConsentVersion(),
                seat.envelope().getSha256(), result)));
        events.fire(new EnvelopeSigned(actor, seat.envelope().companyId(), seat.envelope().projectId(), id, seat.mine().getId(), signature.getWay()));
        goOn(actor, seat);
    }

    /** Declines, which ends it for everybody. @throws RejectedInputException at {@code reason}. @throws ConflictException out of turn */
    @Permit(Action.SIGN)
    public void decline(Actor actor, long id, String reason, Trace trace) {
        Seat seat = table.take(actor, id);
        if (seat.mine().getDeclinedAt() != null) {
            return;
        }
        table.demandTurn(seat);
        seat.mine().decline(reason, Instant.now());
        endings.end(seat.envelope(), EnvelopeStatus.DECLINED, trace.of(actor));
    }

    private void note(Seat seat, Witness by, EvidenceKind kind) {
        table.keep(seat.envelope().record(by.fact(kind, seat.mine().getConsentVersion(), seat.envelope().getSha256(), "")));
    }

    /** Last of all: whoever is mailed digits can sign with them. The company's people have signed in with a password. */
    private Proof proven(Actor actor) {
        if (actor.isStaff()) {
            return Proof.PASSWORD;
        }
        proofs.demand(actor);
        return Proof.FRESH_CODE;
    }

    /** With the last signature the PDF is ordered, in the same transaction; before it the next are asked. */
    private void goOn(Actor actor, Seat seat) {
        Envelope envelope = seat.envelope();
        List<EnvelopeSigner> next = Turns.inTurn(seat.all());
        if (next.isEmpty()) {
            envelope.fill();
            events.fire(new EnvelopeFilled(actor, envelope.companyId(), envelope.projectId(), envelope.getId(), envelope.getChainHead()));
            outbox.queue(envelope.companyId(), SealDelivery.LANE, Long.toString(envelope.getId()), Long.toString(envelope.getId()));
        } else {
            letters.ask(envelope, next.stream().filter(signer -> !signer.wasTold()).toList(), Kind.SIGN, actor);
        }
    }
}
