package org.plumbline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.document.boundary.PictureService;
import org.plumbline.document.boundary.PictureView;
import org.plumbline.document.entity.PictureKind;
import org.plumbline.house.inside.InContainer;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** Who may add which picture, and who finds it again. */
class PictureServiceIT extends InContainer {

    private static final long ANOTHER_COMPANY = 77;

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private PictureService pictures;

    @Inject
    private CurrentActor current;

    private Actor owner;
    private long project;
    private long option;
    private long logo;

    @BeforeEach
    void anOptionAndALogo() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        project = projects.create(new ProjectDraft("Tiles", "America/Chicago", 0));
        option = pictures.add(project, PictureKind.OPTION, Snapshot.photo(), "tile.jpg");
        logo = pictures.add(0, PictureKind.LOGO, Snapshot.photo(), "logo.jpg");
    }

    @Test
    void keepsBothSizes() {
        PictureView view = pictures.view(option);
        assertThat(view).extracting(PictureView::projectId, PictureView::width, PictureView::height).containsExactly(project, 900, 600);
        assertThat(pictures.read(option, false).mediaType()).isEqualTo("image/jpeg");
        assertThat(pictures.read(option, true).bytes()).isNotEmpty().hasSizeLessThan(pictures.read(option, false).bytes().length);
        assertThat(pictures.read(Actor.system(owner.companyId()), logo, true).bytes()).isNotEmpty();
    }

    @Test
    void everybodyInTheCompanySeesBoth() {
        for (StaffRole role : StaffRole.values()) {
            current.set(Actor.staff(owner.companyId(), owner.personId(), 0, role));
            assertThat(List.of(pictures.view(option).id(), pictures.view(logo).id())).containsExactly(option, logo);
        }
    }

    @Test
    void clientsSeeTheLogoAndNoOptionThatNothingShowsThem() {
        for (ParticipantRole role : ParticipantRole.values()) {
            current.set(Actor.client(owner.companyId(), 5, 0, Map.of(project, role)));
            assertThat(pictures.view(logo).id()).isEqualTo(logo);
            assertThatThrownBy(() -> pictures.view(option)).isInstanceOf(NotFoundException.class);
        }
        current.set(Actor.client(owner.companyId(), 5, 0, Map.of(1L, ParticipantRole.CLIENT)));
        assertThat(pictures.read(logo, true).bytes()).isNotEmpty();
        assertThatThrownBy(() -> pictures.read(option, true)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void strangersFindNothing() {
        for (Actor stranger : List.of(Actor.staff(ANOTHER_COMPANY, 1, 0, StaffRole.OWNER), Actor.anonymous(), Actor.system(ANOTHER_COMPANY),
                Actor.client(ANOTHER_COMPANY, 5, 0, Map.of(project, ParticipantRole.CLIENT)), Actor.client(owner.companyId(), 5, 0, Map.of()))) {
            current.set(stranger);
            for (long id : new long[] {option, logo, 1}) {
                assertThatThrownBy(() -> pictures.view(id)).as(stranger.reference()).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> pictures.read(id, false)).as(stranger.reference()).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> pictures.read(stranger, id, false)).as(stranger.reference()).isInstanceOf(NotFoundException.class);
            }
        }
    }

    @Test
    void onlyWhoMayChangeAProjectAddsToItAndOnlyTheOwnerALogo() {
        for (StaffRole role : StaffRole.values()) {
            current.set(Actor.staff(owner.companyId(), owner.personId(), 0, role));
            boolean mayAdd = List.of(StaffRole.OWNER, StaffRole.MANAGER, StaffRole.ESTIMATOR).contains(role);
            if (mayAdd) {
                assertThat(pictures.add(project, PictureKind.OPTION, Snapshot.photo(), "tile.jpg")).isPositive();
            } else {
                assertThatThrownBy(() -> pictures.add(project, PictureKind.OPTION, Snapshot.photo(), "tile.jpg")).as(role.name())
                        .isInstanceOf(NotFoundException.class);
            }
            if (role != StaffRole.OWNER) {
                assertThatThrownBy(() -> pictures.add(0, PictureKind.LOGO, Snapshot.photo(), "logo.jpg")).as(role.name())
                        .isInstanceOf(NotFoundException.class);
            }
        }
        current.set(Actor.client(owner.companyId(), 5, 0, Map.of(project, ParticipantRole.CLIENT)));
        assertThatThrownBy(() -> pictures.add(project, PictureKind.OPTION, Snapshot.photo(), "x.jpg")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aProjectOfAnotherCompanyIsNone() {
        assertThatThrownBy(() -> pictures.add(4711, PictureKind.OPTION, Snapshot.photo(), "tile.jpg")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void refusesWhatIsNoPicture() {
        ByteArrayInputStream drawing = new ByteArrayInputStream("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> pictures.add(project, PictureKind.OPTION, drawing, "tile.svg")).isInstanceOf(RejectedInputException.class);
    }
}
