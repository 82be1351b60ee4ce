package org.plumbline.signing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.entity.Participant;
import org.plumbline.project.entity.Project;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.signing.boundary.EnvelopeDraft.Asked;
import org.plumbline.signing.control.Papers;
import org.plumbline.signing.control.SignedPaper;
import org.plumbline.signing.control.WorkFolder;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopeSigner;

/** Makes signers of people who can be asked, and looks into the paper they will sign. */
@ApplicationScoped
class EnvelopePeople {

    @Inject
    private ParticipantRepository participants;

    @Inject
    private StaffRepository staff;

    @Inject
    private Papers papers;

    @Inject
    private SignedPaper paper;

    /** @throws RejectedInputException at {@code signers}, when there is none or one twice. @throws NotFoundException when one is nobody of the project */
    List<EnvelopeSigner> signers(Actor actor, Project project, Envelope envelope, EnvelopeDraft draft) {
        if (draft.signers().isEmpty() || draft.signers().size() != draft.signers().stream().map(one -> List.of(one.staff(), one.personId())).distinct().count()) {
            throw new RejectedInputException("signers", "signing.nobody");
        }
        return draft.signers().stream().map(asked -> {
            demandThere(actor, project, asked);
            return new EnvelopeSigner(envelope, asked.staff() ? Actor.Kind.STAFF : Actor.Kind.CLIENT, asked.personId(), asked.turn());
        }).toList();
    }

    private void demandThere(Actor actor, Project project, Asked asked) {
        boolean there = asked.staff() ? staff.get(Scope.of(actor), asked.personId()).isActive()
                : participants.of(project, asked.personId()).filter(Participant::isOpen).isPresent();
        if (!there) {
            throw new NotFoundException();
        }
    }

    /**
     * How many pages a file has; called outside transactions.
     *
     * @param storeId of its bytes
     * @throws org.plumbline.shared.ConflictException when it can't be signed
     */
    int pages(String storeId) {
        try (WorkFolder work = new WorkFolder()) {
            return paper.pages(papers.fetch(work, storeId));
        }
    }
}
