package org.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.house.inside.InContainer;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantAccessService;
import org.plumbline.project.boundary.ParticipantRow;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectBriefingService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectQuery;
import org.plumbline.project.boundary.ProjectRow;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.StaffRole;

/** Projects and their people: every door, every role, and the ids of others. */
class ParticipantServiceIT extends InContainer {

    private static final long ANOTHER_COMPANY = 77;

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private ProjectBriefingService briefings;

    @EJB
    private ParticipantService participants;

    @EJB
    private ParticipantAccessService access;

    @Inject
    private CurrentActor current;

    @Inject
    private AccessPolicy policy;

    private Actor owner;
    private long project;
    private String email;
    private ParticipantRow ana;

    @BeforeEach
    void aProjectWithAna() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        email = "ana." + Secrets.digits(9) + "@miller.example";
        project = projects.create(new ProjectDraft("Roof " + email, "America/Chicago", 0));
        invite(email, ParticipantRole.CLIENT);
        ana = participants.list(project, 1).rows().get(0);
    }

    /** Every door of the flat with the action it asks for. The mutating ones come last, the one that ends Ana's part at the very end. */
    private Map<ThrowingCallable, Action> doors() {
        Map<ThrowingCallable, Action> doors = new LinkedHashMap<>();
        doors.put(() -> projects.view(project), Action.PROJECT_VIEW);
        doors.put(() -> projects.home(project), Action.PARTICIPANT_VIEW);
        doors.put(() -> briefings.overview(project), Action.PROJECT_VIEW);
        doors.put(() -> projects.draft(project), Action.PROJECT_EDIT);
        doors.put(() -> projects.edit(project, projects.draft(project)), Action.PROJECT_EDIT);
        doors.put(() -> projects.archive(project), Action.PROJECT_EDIT);
        doors.put(() -> projects.restore(project), Action.PROJECT_EDIT);
        doors.put(() -> invite(email, ParticipantRole.CLIENT), Action.PARTICIPANT_EDIT);
        doors.put(() -> participants.changeRole(ana.id(), ParticipantRole.CLIENT), Action.PARTICIPANT_EDIT);
        doors.put(() -> access.sendLink(ana.id()), Action.CLIENT_ACCESS_MANAGE);
        doors.put(() -> access.issueCode(ana.id()), Action.CLIENT_ACCESS_MANAGE);
        doors.put(() -> access.revoke(ana.id()), Action.CLIENT_ACCESS_MANAGE);
        return doors;
    }

    @Test
    void everyDoorAnswersEachStaffRoleAsThePolicySays() {
        for (StaffRole role : StaffRole.values()) {
            current.set(Actor.staff(owner.companyId(), owner.personId(), 0, role));
            answersAsThePolicySays(role.name());
        }
    }

    @Test
    void everyDoorAnswersEachParticipantAsThePolicySays() {
        for (ParticipantRole role : ParticipantRole.values()) {
            current.set(Actor.client(owner.companyId(), 5, 0, Map.of(project, role)));
            answersAsThePolicySays(role.name());
            assertThatThrownBy(() -> participants.list(project, 1)).as("how others get in is for staff").isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void nobodyFromOutsideFindsAnything() {
        Map<String, Actor> strangers = Map.of("owner of another company", Actor.staff(ANOTHER_COMPANY, 1, 0, StaffRole.OWNER),
                "client of another company with this project's id", Actor.client(ANOTHER_COMPANY, 5, 0, Map.of(project, ParticipantRole.CLIENT)),
                "client of another project", Actor.client(owner.companyId(), 5, 0, Map.of(1L, ParticipantRole.CLIENT)),
                "nobody", Actor.anonymous());
        strangers.forEach((who, actor) -> {
            current.set(actor);
            doors().forEach((door, action) -> assertThatThrownBy(door).as("%s: %s", who, action).isInstanceOf(NotFoundException.class));
            assertThatThrownBy(() -> participants.list(project, 1)).as(who).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> participants.end(ana.id())).as(who).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> access.endDevice(ana.id(), 1)).as(who).isInstanceOf(NotFoundException.class);
        });
        current.set(owner);
        assertThat(participants.list(project, 1).rows()).hasSize(1);
    }

    @Test
    void aStaleEditIsAConflict() {
        ProjectDraft seen = projects.draft(project);
        projects.edit(project, new ProjectDraft("Another name", seen.timeZone(), seen.version()));
        assertThatThrownBy(() -> projects.edit(project, new ProjectDraft("Mine", seen.timeZone(), seen.version())))
                .isInstanceOf(ConflictException.class);
        assertThat(projects.view(project).name()).isEqualTo("Another name");
    }

    @Test
    void aListShowsEachTheirOwnAndWhatHappenedLastFirst() {
        ProjectQuery byClient = new ProjectQuery("ana " + email, ProjectQuery.Which.ALL, ProjectQuery.Order.ACTIVITY, 1);
        assertThat(projects.list(byClient).rows()).extracting(ProjectRow::id).containsExactly(project);
        assertThat(projects.list(byClient).rows().get(0).people()).containsExactly("Ana Miller");
        current.set(Actor.client(owner.companyId(), 5, 0, Map.of(1L, ParticipantRole.CLIENT)));
        assertThat(projects.list(byClient).total()).isZero();
        assertThat(briefings.needs()).isEmpty();
        current.set(Actor.staff(ANOTHER_COMPANY, 1, 0, StaffRole.OWNER));
        assertThat(projects.list(byClient).total()).isZero();
        assertThat(briefings.needs()).isEmpty();
    }

    @Test
    void fieldStaffSeeWhoTakesPartButNotHowToReachThem() {
        current.set(Actor.staff(owner.companyId(), owner.personId(), 0, StaffRole.FIELD));
        assertThat(participants.list(project, 1).rows()).singleElement().extracting(ParticipantRow::name, ParticipantRow::email, ParticipantRow::phone)
                .containsExactly("Ana Miller", null, null);
    }

    @Test
    void refusesWhatIsNoInvitation() {
        assertThatThrownBy(() -> invite("no address", ParticipantRole.CLIENT)).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> invite(email, null)).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> participants.invite(project, new InvitationDraft("Ben", "ben@miller.example", null, "fr", ParticipantRole.LENDER)))
                .isInstanceOf(RejectedInputException.class);
        projects.archive(project);
        assertThatThrownBy(() -> invite("ben@miller.example", ParticipantRole.LENDER)).isInstanceOf(ConflictException.class);
        assertThat(participants.list(project, 1).rows()).hasSize(1);
    }

    private void answersAsThePolicySays(String role) {
        doors().forEach((door, action) -> {
            if (policy.permits(action, current.get(), Owned.byProject(owner.companyId(), project))) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(door)).as("%s: %s", role, action).isNull();
            } else {
                assertThatThrownBy(door).as("%s: %s", role, action).isInstanceOf(NotFoundException.class);
            }
        });
    }

    private void invite(String address, ParticipantRole role) {
        participants.invite(project, new InvitationDraft("Ana Miller", address, null, "en", role));
    }
}
