package org.plumbline.signing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.project.entity.Project;
import org.plumbline.shared.Actor;
import org.plumbline.signing.boundary.EnvelopeView.EvidenceRow;
import org.plumbline.signing.boundary.EnvelopeView.FieldView;
import org.plumbline.signing.boundary.EnvelopeView.SignerRow;
import org.plumbline.signing.control.Envelopes;
import org.plumbline.signing.control.SignedSheets;
import org.plumbline.signing.control.Turns;
import org.plumbline.signing.entity.Chain;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopeSigner;
import org.plumbline.signing.entity.EnvelopeStatus;
import org.plumbline.signing.entity.EvidenceStep;
import org.plumbline.signing.entity.Place;
import org.plumbline.signing.entity.PlacedField;

/** Makes views for a reader: evidence and reasons are for staff, and whoever signs sees their own fields alone. */
@ApplicationScoped
class EnvelopeViews {

    @Inject
    private Envelopes envelopes;

    @Inject
    private StoredFiles files;

    @Inject
    private SignedSheets sheets;

    EnvelopeView view(Actor reader, Envelope envelope) {
        Project project = envelopes.project(envelope);
        List<EnvelopeSigner> signers = envelopes.signers(envelope);
        List<EvidenceStep> steps = envelopes.steps(envelope);
        Map<String, String> names = sheets.names(signers, steps);
        Collection<EnvelopeSigner> turn = envelope.getStatus() == EnvelopeStatus.SENT ? Turns.inTurn(signers) : List.of();
        List<SignerRow> rows = signers.stream().map(signer -> row(reader, signer, names, turn.contains(signer))).toList();
        EnvelopeSigner own = signers.stream().filter(signer -> signer.is(reader)).findFirst().orElse(null);
        Map<Long, SignerRow> byId = rows.stream().collect(Collectors.toMap(SignerRow::id, row -> row));
        Map<Long, StoredFile> papers = files.byId(Stream.of(envelope.getFileId(), envelope.getResultFileId()).filter(id -> id != 0).toList());
        boolean staff = reader.isStaff();
        return new EnvelopeView(envelope.companyId(), envelope.projectId(), project.getName(), project.getTimeZone(), envelope.getId(),
                envelope.getDocumentId(), envelope.getTitle(), envelope.getVersionNumber(), envelope.getSha256(), envelope.getPages(),
                size(papers, envelope.getFileId()), envelope.getStatus().name(),
                envelope.getStatus().isOver() || envelope.getStatus() == EnvelopeStatus.SENT && envelope.isExpired(Instant.now(), project.getTimeZone()),
                envelope.getSentAt(), envelope.getExpiresOn(), envelope.getRemindDays(), envelope.getResultNumber(),
                size(papers, envelope.getResultFileId()), envelope.getResultSha256(), envelope.getSealLevel(), rows,
                envelopes.fields(envelope).stream().filter(field -> staff || own != null && field.getSignerId() == own.getId())
                        .map(field -> field(field, byId)).toList(),
                own == null ? null : byId.get(own.getId()), staff ? steps.stream().map(step -> step(step, names)).toList() : List.of(),
                staff && Chain.isWhole(steps, envelope));
    }

    static EnvelopeRow row(Actor reader, Envelope envelope, List<EnvelopeSigner> signers) {
        boolean mine = envelope.getStatus() == EnvelopeStatus.SENT && Turns.inTurn(signers).stream().anyMatch(signer -> signer.is(reader));
        return new EnvelopeRow(envelope.getId(), envelope.getVersionNumber(), envelope.getStatus().name(), envelope.getSentAt(),
                envelope.getExpiresOn(), (int) signers.stream().filter(EnvelopeSigner::hasSigned).count(), signers.size(), mine,
                signers.stream().anyMatch(signer -> signer.is(reader)));
    }

    private static long size(Map<Long, StoredFile> papers, long id) {
        return papers.containsKey(id) ? papers.get(id).bytes().size() : 0;
    }

    private static SignerRow row(Actor reader, EnvelopeSigner signer, Map<String, String> names, boolean inTurn) {
        return new SignerRow(signer.getId(), signer.getPersonKind() == Actor.Kind.STAFF, names.get(signer.reference()), signer.getTurn(), inTurn,
                signer.getOpenedAt(), signer.getConsentedAt(), signer.getReadAt(), signer.getSignedAt(), signer.getDeclinedAt(),
                reader.isStaff() ? signer.getReason() : "");
    }

    private static FieldView field(PlacedField field, Map<Long, SignerRow> signers) {
        Place at = field.place();
        return new FieldView(field.getId(), field.getSignerId(), signers.get(field.getSignerId()).name(), field.getKind().name(), field.getLabel(),
                at.page(), at.across(), at.down(), at.width(), at.height(), field.getAnswer());
    }

    private static EvidenceRow step(EvidenceStep step, Map<String, String> names) {
        return new EvidenceRow(step.getNumber(), step.getKind().name(), names.getOrDefault(step.getWho(), ""), step.getAt(), step.getProof().name(),
                step.getIp(), step.getAgent(), step.getConsentVersion(), step.getHash());
    }
}
