package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import java.io.ByteArrayInputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.document.Snapshot;
import org.plumbline.document.boundary.PictureService;
import org.plumbline.proposal.boundary.DraftVersion;
import org.plumbline.proposal.boundary.ProposalDraftService;
import org.plumbline.proposal.boundary.VisibilityDraft;
import org.plumbline.proposal.boundary.VisibilityService;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;

/** A photo is seen by whoever is shown its line, and by nobody else among the clients of its project. */
class OptionPictureIT extends SharedProposal {

    @EJB
    private ProposalDraftService drafts;

    @EJB
    private PictureService pictures;

    @EJB
    private VisibilityService visibility;

    private long picture;

    @Test
    void isThereAsLongAsItsLineIs() {
        current.set(owner);
        proposals.revise(proposal);
        DraftVersion draft = DraftVersion.of(proposal, proposals.view(proposal).version());
        picture = drafts.illustrate(draft, boxes, new ByteArrayInputStream(Snapshot.bytes(600, 400, "jpeg")), "oak.jpg").pictureId();
        unseen("drafted", ana);
        current.set(owner);
        proposals.send(proposal, proposals.view(proposal).version());
        seen(ana);
        seen(ben);
        unseen("of the project, but without the proposal", client(5, ParticipantRole.LENDER));
        current.set(owner);
        visibility.writePerson(proposal, ben.personId(), new VisibilityDraft("LINE", Set.of(), Set.of(boxesSection)));
        unseen("hidden from Ben", ben);
        seen(ana);
        current.set(owner);
        sharing.revoke(proposal, ana.personId());
        unseen("taken back", ana);
        seen(owner);
    }

    private void seen(Actor reader) {
        current.set(reader);
        assertThat(pictures.view(picture).id()).isEqualTo(picture);
        assertThat(pictures.read(picture, true).bytes()).isNotEmpty();
    }

    private void unseen(String why, Actor reader) {
        current.set(reader);
        assertThatThrownBy(() -> pictures.view(picture)).as(why).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> pictures.read(picture, false)).as(why).isInstanceOf(NotFoundException.class);
    }
}
