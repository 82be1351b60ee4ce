package org.plumbline.signing.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.library.control.Shelf;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.signing.control.Endings;
import org.plumbline.signing.control.Envelopes;
import org.plumbline.signing.control.SigningLetters;
import org.plumbline.signing.control.Turns;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopeSent;
import org.plumbline.signing.entity.EnvelopeSigner;
import org.plumbline.signing.entity.EnvelopeStatus;
import org.plumbline.signing.entity.EvidenceKind;
import org.plumbline.signing.entity.FieldKind;
import org.plumbline.signing.entity.Place;
import org.plumbline.signing.entity.PlacedField;
import org.plumbline.signing.entity.SignerNotified.Kind;

/** Requests for signatures as staff put fields on them, send them and take them back. */
@Stateless
public class SigningDraftService {

    /** Names of what can be filled in. */
    public static final List<String> KINDS = FieldKind.names();

    /** Fields of one request. */
    private static final int MOST_FIELDS = 200;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Shelf shelf;

    @Inject
    private Endings endings;

    @Inject
    private SigningLetters letters;

    @Inject
    private AccessPolicy policy;

    @Inject
    private Event<DomainEvent> events;

    /** Adds a field. @throws RejectedInputException at {@code kind}, {@code label}, {@code page}, {@code across} or {@code down} */
    @Permit(Action.SIGNING_PREPARE)
    public void place(Actor actor, long id, NewField field) {
        Envelope envelope = forChange(actor, id);
        FieldKind kind = FieldKind.of(field.kind());
        EnvelopeSigner signer = envelopes.signers(envelope).stream().filter(each -> each.getId() == field.signerId()).findFirst()
                .orElseThrow(NotFoundException::new);
        if (envelopes.fields(envelope).size() >= MOST_FIELDS) {
            throw new ConflictException("signing.most_fields", MOST_FIELDS);
        }
        envelopes.add(new PlacedField(envelope, signer, kind, field.label(), new Place(field.page(), Math.min(field.across(), 1 - kind.width()),
                Math.min(field.down(), 1 - kind.height()), kind.width(), kind.height())));
    }

    /** Moves fields. @throws NotFoundException when one is not of it. @throws RejectedInputException as {@link #place}, and at {@code width} or {@code height} */
    @Permit(Action.SIGNING_PREPARE)
    public void move(Actor actor, long id, List<FieldSpot> spots) {
        Envelope envelope = forChange(actor, id);
        Map<Long, PlacedField> fields = envelopes.fields(envelope).stream().collect(Collectors.toMap(PlacedField::getId, Function.identity()));
        spots.forEach(spot -> {
            if (!fields.containsKey(spot.id())) {
                throw new NotFoundException();
            }
            fields.get(spot.id()).move(envelope, spot.place());
        });
    }

    @Permit(Action.SIGNING_PREPARE)
    public void remove(Actor actor, long id, long fieldId) {
        Envelope envelope = forChange(actor, id);
        envelope.demandDraft();
        envelopes.fields(envelope).stream().filter(field -> field.getId() == fieldId).forEach(envelopes::remove);
    }

    /**
     * Sends it: from now on nothing of it changes, and those of the first turn are written to.
     *
     * @throws ConflictException when the document has another version by now, or somebody has no place to sign
     */
    @Permit(Action.SIGNING_PREPARE)
    public void send(Actor actor, long id, Trace trace) {
        // the document before the request on it, as whoever adds a version: it finds this one sent, or this one finds the version
        shelf.getForChange(actor, envelopes.get(actor, id).getDocumentId());
        Envelope envelope = forChange(actor, id);
        envelope.demandDraft();
        PreparingSteps.demandCurrent(shelf.version(actor, envelope.getDocumentId(), envelope.getVersionNumber()));
        List<EnvelopeSigner> signers = envelopes.signers(envelope);
        List<PlacedField> fields = envelopes.fields(envelope);
        signers.stream().filter(signer -> fields.stream().noneMatch(field -> field.getSignerId() == signer.getId() && field.getKind() == FieldKind.SIGNATURE))
                .findFirst().ifPresent(without -> {
                    throw new ConflictException("signing.no_place", envelopes.person(without).getName());
                });
        Instant now = Instant.now();
        if (envelope.isExpired(now, envelopes.project(envelope).getTimeZone())) {
            throw new ConflictException("signing.past");
        }
        letters.hold(signers);
        envelope.send(now);
        envelopes.add(envelope.record(trace.of(actor).fact(EvidenceKind.SENT, "", envelope.getSha256(), "")));
        events.fire(new EnvelopeSent(actor, envelope.companyId(), envelope.projectId(), id, envelope.getDocumentId(), envelope.getVersionNumber(),
                envelope.getSha256()));
        letters.ask(envelope, Turns.inTurn(signers), Kind.SIGN, actor);
    }

    /** Takes it back. @throws ConflictException when all have signed, or it has ended */
    @Permit(Action.SIGNING_PREPARE)
    public void withdraw(Actor actor, long id, Trace trace) {
        endings.end(forChange(actor, id), EnvelopeStatus.WITHDRAWN, trace.of(actor));
    }

    private Envelope forChange(Actor actor, long id) {
        Envelope envelope = envelopes.forChange(actor, id);
        policy.demand(Action.SIGNING_PREPARE, actor, envelope);
        return envelope;
    }
}
