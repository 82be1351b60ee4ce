package org.plumbline.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.signing.control.SignedSheet.Look;
import org.plumbline.signing.control.SignedSheet.Mark;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopeSigner;
import org.plumbline.signing.entity.EvidenceKind;
import org.plumbline.signing.entity.EvidenceStep;
import org.plumbline.signing.entity.FieldKind;
import org.plumbline.signing.entity.Place;
import org.plumbline.signing.entity.PlacedField;
import org.plumbline.signing.entity.Signature;
import org.plumbline.signing.entity.SignatureWay;

/** Makes the sheet of a request that everybody has signed, in the language of the company. */
@ApplicationScoped
public class SignedSheets {

    private static final String REGION = "US";
    private static final String STAFF = "staff:";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Envelopes envelopes;

    public SignedSheet of(Envelope envelope) {
        String company = em.find(Company.class, envelope.companyId()).getName();
        List<EnvelopeSigner> signers = envelopes.signers(envelope);
        Map<Long, Signature> signatures = envelopes.signatures(envelope);
        List<EvidenceStep> steps = envelopes.steps(envelope);
        Map<String, String> names = names(signers, steps);
        return new SignedSheet(locale(envelope), envelopes.project(envelope).getTimeZone(), company, envelope.getTitle(), envelope.getVersionNumber(), envelope.getSha256(),
                envelope.getId(), envelope.getChainHead(),
                envelopes.fields(envelope).stream().map(field -> mark(field, signatures.get(field.getSignerId()))).toList(),
                signers.stream().map(signer -> signer(signer, signatures.get(signer.getId()), steps, names)).toList(),
                steps.stream().map(step -> new SignedSheet.Step(step.getNumber(), step.getKind().name(), names.getOrDefault(step.getWho(), ""),
                        step.getAt(), step.getProof().name(), step.getIp(), step.getHash())).toList());
    }

    /** The texts of the paper: what the seal gives as its reason, and what versions of the document are said to be. */
    public ResourceBundle words(Envelope envelope) {
        return ResourceBundle.getBundle("print/signing", locale(envelope), ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private Locale locale(Envelope envelope) {
        return new Locale.Builder().setLanguage(em.find(Company.class, envelope.companyId()).getLanguage()).setRegion(REGION).build();
    }

    /** What people who sign or have done something are called, by kind and id. */
    public Map<String, String> names(List<EnvelopeSigner> signers, List<EvidenceStep> steps) {
        Map<String, String> names = new HashMap<>();
        steps.stream().map(EvidenceStep::getWho).filter(who -> who.startsWith(STAFF)).distinct()
                .forEach(who -> names.put(who, em.find(StaffMember.class, Long.valueOf(who.substring(STAFF.length()))).getName()));
        signers.forEach(signer -> names.put(signer.reference(), envelopes.person(signer).getName()));
        return names;
    }

    private static SignedSheet.Signer signer(EnvelopeSigner signer, Signature signature, List<EvidenceStep> steps, Map<String, String> names) {
        EvidenceStep signed = steps.stream().filter(step -> step.getKind() == EvidenceKind.SIGNED && step.getWho().equals(signer.reference()))
                .findFirst().orElseThrow();
        return new SignedSheet.Signer(names.get(signer.reference()), signature.getSignedName(), signature.getWay().name(), signed.getAt(),
                signed.getProof().name(), signer.getConsentVersion(), signed.getIp(), signed.getAgent());
    }

    private static Mark mark(PlacedField field, Signature signature) {
        Place at = field.place();
        boolean picture = field.getKind() == FieldKind.SIGNATURE && signature.getWay() != SignatureWay.TYPED;
        Look look = picture ? Look.PICTURE : field.getKind().isMark() ? Look.SCRIPT : field.getKind() == FieldKind.CHECKBOX ? Look.TICK : Look.PLAIN;
        return new Mark(at.page(), at.across(), at.down(), at.width(), at.height(), look, field.getAnswer(), picture ? signature.getPicture() : null);
    }
}
