package org.plumbline.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.library.entity.Approver;
import org.plumbline.library.entity.Document;
import org.plumbline.library.entity.DocumentReader;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.entity.Project;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;

/** Who can be asked to approve a document: staff, and of the people outside the company those who may see it. To ask shows it to nobody. */
@ApplicationScoped
public class Approvers {

    /** People of either side; a job has fewer. */
    private static final int MOST = 50;

    @Inject
    private StaffRepository staff;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private Shelf shelf;

    /** People of the project first, each by name. */
    public List<Approver> of(Project project, Document document) {
        Set<Long> chosen = shelf.readers(document).stream().map(DocumentReader::getClientId).collect(Collectors.toSet());
        Instant now = Instant.now();
        Stream<Approver> clients = participants.first(project, MOST).stream()
                .filter(part -> part.client().isActive() && document.isShownTo(part.participant().getRole(), chosen.contains(part.client().getId()), now))
                .map(part -> new Approver(Actor.Kind.CLIENT, part.client().getId(), part.client().getName()));
        Stream<Approver> members = staff.active(new Scope(project.companyId(), null), MOST).stream()
                .map(member -> new Approver(Actor.Kind.STAFF, member.getId(), member.getName()));
        return Stream.concat(clients, members).toList();
    }
}
