package org.plumbline.signing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.library.control.Shelf;
import org.plumbline.library.control.Shelf.Held;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.signing.boundary.AskedPeople.Person;
import org.plumbline.signing.control.Envelopes;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopeSigner;

/** Requests for signatures, looked at. */
@Stateless
public class SigningService {

    /** People one can choose from, of each kind; a job has fewer. */
    private static final int MOST_PEOPLE = 50;

    @Inject
    private Envelopes envelopes;

    @Inject
    private EnvelopeViews views;

    @Inject
    private Shelf shelf;

    @Inject
    private ProjectRepository projects;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private StaffRepository staff;

    @Inject
    private AccessPolicy policy;

    /** @throws org.plumbline.shared.NotFoundException when there is none the reader may know of */
    @Permit(Action.SIGNING_VIEW)
    public EnvelopeView view(Actor reader, long id) {
        Envelope envelope = envelopes.get(reader, id);
        policy.demand(Action.SIGNING_VIEW, reader, envelope);
        return views.view(reader, envelope);
    }

    /** Those of a document the reader may see, the newest first; people outside the company see those that ask them alone. */
    @Permit(Action.SIGNING_VIEW)
    public List<EnvelopeRow> ofDocument(Actor reader, long documentId) {
        shelf.get(reader, documentId);
        List<Envelope> found = envelopes.ofDocument(reader, documentId);
        Map<Long, List<EnvelopeSigner>> signers = envelopes.signers(found);
        return found.stream().map(envelope -> EnvelopeViews.row(reader, envelope, signers.get(envelope.getId()))).toList();
    }

    /** Who could sign a version of a document. @throws org.plumbline.shared.NotFoundException when there is none */
    @Permit(Action.SIGNING_PREPARE)
    public AskedPeople people(Actor actor, long documentId, int number) {
        Held held = shelf.version(actor, documentId, number);
        policy.demand(Action.SIGNING_PREPARE, actor, held.document());
        Project project = projects.get(Scope.of(actor), held.document().projectId());
        Stream<Person> clients = participants.first(project, MOST_PEOPLE).stream()
                .map(part -> new Person(false, part.client().getId(), part.client().getName(), part.participant().getRole().name()));
        Stream<Person> own = staff.active(Scope.of(actor), MOST_PEOPLE).stream().map(member -> new Person(true, member.getId(), member.getName(), ""));
        return new AskedPeople(project.companyId(), project.getId(), project.getTimeZone(), documentId, held.document().getTerms().title(), number,
                Stream.concat(clients, own).toList());
    }
}
