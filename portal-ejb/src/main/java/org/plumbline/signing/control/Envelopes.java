package org.plumbline.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.project.entity.Project;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopeSigner;
import org.plumbline.signing.entity.EnvelopeStatus;
import org.plumbline.signing.entity.EvidenceStep;
import org.plumbline.signing.entity.PlacedField;
import org.plumbline.signing.entity.Signature;

/**
 * Finds requests for signatures: staff those of their company, everybody else those that were sent and ask them to sign. Every query holds the
 * same condition.
 */
@ApplicationScoped
public class Envelopes {

    private static final String OWN = " and e.status <> :draft and exists (select s.id from EnvelopeSigner s where s.envelopeId = e.id "
            + "and s.personKind = :kind and s.signerPersonId = :person)";

    private static final Set<EnvelopeStatus> GIVEN = Set.of(EnvelopeStatus.SENT, EnvelopeStatus.SIGNED, EnvelopeStatus.COMPLETED);

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** @throws NotFoundException when there is none that the reader may know of */
    public Envelope get(Actor reader, long id) {
        return filled(em.createQuery("select e from Envelope e where e.id = :id and " + reach(reader), Envelope.class), reader)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** The same with its row locked: one change at a time, to anything of it. */
    public Envelope forChange(Actor reader, long id) {
        Envelope envelope = get(reader, id);
        em.refresh(envelope, LockModeType.PESSIMISTIC_WRITE);
        return envelope;
    }

    /** One with its row locked, for the portal itself. */
    public Optional<Envelope> forChange(long id) {
        return Optional.ofNullable(em.find(Envelope.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Takes the rows of those of a document that wait for signatures, and of one more. Whoever adds a version does so before the first event of the
     * transaction, because the audit trail's row comes after them.
     */
    public void hold(long documentId, long alsoId) {
        em.createQuery("select e from Envelope e where e.id = :also or e.documentId = :document and e.status = :sent order by e.id", Envelope.class)
                .setParameter("also", alsoId).setParameter("document", documentId).setParameter("sent", EnvelopeStatus.SENT)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Those of a document, the newest first. */
    public List<Envelope> ofDocument(Actor reader, long documentId) {
        return filled(em.createQuery("select e from Envelope e where e.documentId = :document and " + reach(reader) + " order by e.id desc",
                Envelope.class), reader).setParameter("document", documentId).getResultList();
    }

    /** Those of a document that wait for signatures. */
    public List<Long> open(long documentId) {
        return em.createQuery("select e.id from Envelope e where e.documentId = :document and e.status = :sent order by e.id", Long.class)
                .setParameter("document", documentId).setParameter("sent", EnvelopeStatus.SENT).getResultList();
    }

    /** The one whose result a file is. */
    public Optional<Envelope> ofResult(long fileId) {
        return em.createQuery("select e from Envelope e where e.resultFileId = :file", Envelope.class).setParameter("file", fileId).getResultStream()
                .findFirst();
    }

    private static String reach(Actor reader) {
        return Scope.of(reader).within("e", "projectId") + (reader.isClient() ? OWN : "");
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Actor reader) {
        Scope.of(reader).fill(query);
        return reader.isClient() ? query.setParameter("draft", EnvelopeStatus.DRAFT).setParameter("kind", Actor.Kind.CLIENT)
                .setParameter("person", reader.personId()) : query;
    }

    /** Whether somebody gets the papers of one they may know of: clients do not once it ended without a result, unless they signed it. */
    public boolean givesPapers(Actor reader, Envelope envelope) {
        return !reader.isClient() || GIVEN.contains(envelope.getStatus())
                || signers(envelope).stream().anyMatch(signer -> signer.is(reader) && signer.hasSigned());
    }

    /** In the order of their turns. */
    public List<EnvelopeSigner> signers(Envelope envelope) {
        return em.createQuery("select s from EnvelopeSigner s where s.envelopeId = :id order by s.turn, s.id", EnvelopeSigner.class)
                .setParameter("id", envelope.getId()).getResultList();
    }

    /** Those of some requests, by the id of the request. */
    public Map<Long, List<EnvelopeSigner>> signers(List<Envelope> envelopes) {
        return envelopes.isEmpty() ? Map.of() : em.createQuery("select s from EnvelopeSigner s where s.envelopeId in :ids order by s.turn, s.id",
                EnvelopeSigner.class).setParameter("ids", envelopes.stream().map(Envelope::getId).toList()).getResultStream()
                .collect(Collectors.groupingBy(EnvelopeSigner::getEnvelopeId));
    }

    /** In reading order. */
    public List<PlacedField> fields(Envelope envelope) {
        return em.createQuery("select f from PlacedField f where f.envelopeId = :id", PlacedField.class)
                .setParameter("id", envelope.getId()).getResultStream().sorted(PlacedField.READING_ORDER).toList();
    }

    /** What happened, in order. */
    public List<EvidenceStep> steps(Envelope envelope) {
        return em.createQuery("select s from EvidenceStep s where s.envelopeId = :id order by s.number", EvidenceStep.class)
                .setParameter("id", envelope.getId()).getResultList();
    }

    /** By the id of their signer. */
    public Map<Long, Signature> signatures(Envelope envelope) {
        Map<Long, Signature> all = new LinkedHashMap<>();
        em.createQuery("select s from Signature s where s.envelopeId = :id order by s.id", Signature.class).setParameter("id", envelope.getId())
                .getResultStream().forEach(signature -> all.put(signature.getSignerId(), signature));
        return all;
    }

    /** Who a signer is. */
    public Person person(EnvelopeSigner signer) {
        return person(signer.getPersonKind(), signer.getSignerPersonId());
    }

    Person person(Actor.Kind kind, long id) {
        return kind == Actor.Kind.STAFF ? em.find(StaffMember.class, id) : em.find(Client.class, id);
    }

    public Project project(Envelope envelope) {
        return em.find(Project.class, envelope.projectId());
    }

    /** Keeps something new; what it names is in the database by then, for inserts have no set order. */
    public void add(Object made) {
        em.persist(made);
        em.flush();
    }

    public void remove(PlacedField field) {
        em.remove(field);
    }
}
