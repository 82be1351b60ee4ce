package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.boundary.CompanyService;
import org.plumbline.account.boundary.CompanyService.CompanyDraft;
import org.plumbline.account.boundary.SecondStepService;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.account.boundary.StaffService;
import org.plumbline.account.boundary.StaffService.InviteDraft;
import org.plumbline.account.boundary.StaffService.StaffDraft;
import org.plumbline.house.inside.AtOnce;
import org.plumbline.house.inside.InContainer;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** Who manages whom, and what nobody may. */
class StaffServiceIT extends InContainer {

    private static final long ANOTHER_COMPANY = 77;
    private static final int ROUNDS = 5;

    @EJB
    private SetUpService setUp;

    @EJB
    private StaffService service;

    @EJB
    private CompanyService companies;

    @EJB
    private SecondStepService secondStep;

    @Inject
    private CurrentActor current;

    @Inject
    private AtOnce atOnce;

    private Ground ground;

    @BeforeEach
    void company() throws Exception {
        ground = Ground.of(setUp);
        current.set(ground.owner());
    }

    @Test
    void theLastActiveOwnerStays() {
        long version = service.view(ground.ownerId()).version();
        assertThatThrownBy(() -> service.disable(ground.ownerId())).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> service.edit(new StaffDraft(ground.ownerId(), version, "Maria Lopez", StaffRole.FIELD)))
                .isInstanceOf(ConflictException.class);
        long second = ground.enrol(setUp, "second.owner@ridge.example", StaffRole.OWNER);
        service.disable(second);
        assertThatThrownBy(() -> service.disable(ground.ownerId())).as("one who is shut out is no other owner")
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void anotherCompanysIdIsLikeNone() {
        long member = ground.enrol(setUp, "someone@ridge.example", StaffRole.FIELD);
        current.set(Actor.staff(ANOTHER_COMPANY, 7, 0, StaffRole.OWNER));
        assertThatThrownBy(() -> service.view(member)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.edit(new StaffDraft(member, 1, "Mine", StaffRole.OWNER))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.disable(member)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.enable(member)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.inviteAgain(member)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.withdrawInvitation(member)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.dropSecondStep(member)).isInstanceOf(NotFoundException.class);
        assertThat(service.page(1).rows()).isEmpty();
    }

    @Test
    void aRestrictedSessionOpensItsSecondStepAndNothingElse() {
        long member = ground.enrol(setUp, "restricted@ridge.example", StaffRole.OWNER);
        current.set(Actor.restrictedStaff(ground.companyId(), member, 0));
        assertThatThrownBy(() -> service.page(1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.disable(ground.ownerId())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> companies.view()).isInstanceOf(NotFoundException.class);
        assertThat(secondStep.view().enabled()).isFalse();
        current.set(ground.owner());
        service.disable(member);
    }

    @Test
    void aStaleEditIsTold() {
        long member = ground.enrol(setUp, "stale@ridge.example", StaffRole.FIELD);
        long version = service.view(member).version();
        service.edit(new StaffDraft(member, version, "First", StaffRole.FIELD));
        assertThatThrownBy(() -> service.edit(new StaffDraft(member, version, "Second", StaffRole.FIELD))).isInstanceOf(ConflictException.class);
        assertThat(service.view(member).name()).isEqualTo("First");
    }

    @Test
    void twoWhoInviteTheSameNewColleagueAtOnceMakeOneAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            // the same address in other letters is the same address
            Deque<String> typed = new ConcurrentLinkedDeque<>(List.of("twin" + round + "@ridge.example", "Twin" + round + "@Ridge.example"));
            assertThat(atOnce.each(2, ground.owner(), () -> invited(typed.remove()))).containsExactlyInAnyOrder("invited", "email staff.email_taken");
            String address = "twin" + round + "@";
            assertThat(service.page(1).rows().stream().filter(row -> row.email().toLowerCase(Locale.ROOT).startsWith(address))).hasSize(1);
        }
    }

    private String invited(String email) {
        try {
            service.invite(new InviteDraft("Twin Adler", email, StaffRole.FIELD, "en"));
            return "invited";
        } catch (RejectedInputException refusal) {
            return refusal.getField() + ' ' + refusal.getKey();
        }
    }

    @Test
    void holdsTheLimitOfEachField() {
        long member = service.invite(new InviteDraft("n".repeat(120), "l".repeat(64) + "@" + "d".repeat(181) + ".example", StaffRole.FIELD, "es"));
        assertThat(service.view(member).name()).hasSize(120);
        assertThat(service.view(member).email()).hasSize(254);
        assertRejected("name", new InviteDraft("n".repeat(121), "a@ridge.example", StaffRole.FIELD, "en"));
        assertRejected("name", new InviteDraft(" ", "a@ridge.example", StaffRole.FIELD, "en"));
        assertRejected("email", new InviteDraft("A", "l".repeat(64) + "@" + "d".repeat(182) + ".example", StaffRole.FIELD, "en"));
        assertRejected("email", new InviteDraft("A", "maria@RIDGE.example", StaffRole.FIELD, "en"));
        assertRejected("language", new InviteDraft("A", "a@ridge.example", StaffRole.FIELD, "fr"));
        assertRejected("role", new InviteDraft("A", "a@ridge.example", null, "en"));
        long version = companies.view().version();
        companies.edit(new CompanyDraft(version, "c".repeat(120), "America/Chicago", List.of()));
        long next = companies.view().version();
        assertThatThrownBy(() -> companies.edit(new CompanyDraft(next, "c".repeat(121), "America/Chicago", List.of())))
                .isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> companies.edit(new CompanyDraft(next, "Ridge & Sons", "America/Nowhere", List.of())))
                .isInstanceOf(RejectedInputException.class);
        companies.edit(new CompanyDraft(next, "Ridge & Sons", "America/Chicago", List.of()));
    }

    private void assertRejected(String field, InviteDraft draft) {
        assertThatThrownBy(() -> service.invite(draft)).isInstanceOfSatisfying(RejectedInputException.class,
                refusal -> assertThat(refusal.getField()).isEqualTo(field));
    }
}
