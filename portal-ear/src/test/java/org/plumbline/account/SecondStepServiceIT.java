package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.boundary.PasswordService;
import org.plumbline.account.boundary.SecondStepService;
import org.plumbline.account.boundary.SecondStepService.EnrolmentView;
import org.plumbline.account.boundary.SessionService;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.account.boundary.SignInOutcome;
import org.plumbline.account.boundary.SignInOutcome.Kind;
import org.plumbline.account.boundary.SignInService;
import org.plumbline.account.boundary.SignInStepService;
import org.plumbline.account.boundary.StaffService;
import org.plumbline.account.boundary.Visitor;
import org.plumbline.house.inside.InContainer;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.StaffRole;
import org.plumbline.shared.TooManyTriesException;

/** What a session alone cannot do to a second step, and what password and code together can. */
class SecondStepServiceIT extends InContainer {

    private static final String WRONG = "not the password";
    private static final Visitor VISITOR = new Visitor("198.51.100.40", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", null);

    @EJB
    private SetUpService setUp;

    @EJB
    private SignInService signIns;

    @EJB
    private SignInStepService codes;

    @EJB
    private SessionService sessions;

    @EJB
    private PasswordService passwords;

    @EJB
    private StaffService staff;

    @EJB
    private SecondStepService service;

    @Inject
    private CurrentActor current;

    private String email;
    private Ground ground;
    private long member;

    @BeforeEach
    void signedIn() throws Exception {
        ground = Ground.of(setUp);
        signIn(StaffRole.MANAGER);
    }

    private void signIn(StaffRole role) {
        email = "step-" + Secrets.digits(9) + "@ridge.example";
        member = ground.enrol(setUp, email, role);
        SignInOutcome outcome = signIns.signIn(email, Ground.PASSWORD, VISITOR);
        current.set(sessions.authenticate(outcome.token()).orElseThrow().actor());
    }

    @Test
    void beginsWithThePasswordAndNothingElseShowsTheSecret() {
        assertRejected("password", () -> service.prepare(WRONG, null));
        EnrolmentView enrolment = service.prepare(Ground.PASSWORD, null);
        assertThat(service.prepared(enrolment.sealed())).get().extracting(EnrolmentView::secret).isEqualTo(enrolment.secret());
        assertThat(service.prepared("x" + enrolment.sealed().substring(1))).as("forged").isEmpty();
        assertThat(service.prepared("")).isEmpty();
        assertThat(service.view().enabled()).isFalse();
        assertThatThrownBy(() -> service.confirm("forged", "000000")).isInstanceOf(ConflictException.class);
        assertRejected("code", () -> service.confirm(enrolment.sealed(), "12345"));
        assertThat(service.confirm(enrolment.sealed(), Phone.behind(enrolment.secret()).nextCode())).hasSize(10);
        assertThat(service.view().enabled()).isTrue();
        assertThat(service.prepared(enrolment.sealed())).as("used up").isEmpty();
    }

    @Test
    void whatWasBegunUnderAnotherPasswordOrByAnotherPersonIsOver() {
        EnrolmentView enrolment = service.prepare(Ground.PASSWORD, null);
        passwords.change(Ground.PASSWORD, "paper lantern 42");
        assertThat(service.prepared(enrolment.sealed())).isEmpty();
        EnrolmentView mine = service.prepare("paper lantern 42", null);
        current.set(ground.owner());
        assertThat(service.prepared(mine.sealed())).isEmpty();
    }

    @Test
    void changesWithPasswordAndCodeTogether() {
        enrolled();
        for (Change change : changes()) {
            assertRejected("password", () -> change.with(WRONG, "123456"));
            assertRejected("code", () -> change.with(Ground.PASSWORD, "000000"));
            assertThat(service.view().enabled()).isTrue();
        }
        assertRejected("code", () -> service.disable(Ground.PASSWORD, null));
    }

    @Test
    void takesARecoveryCodeForTheLostPhoneAndPutsAnotherInItsPlace() {
        EnrolmentView first = service.prepare(Ground.PASSWORD, null);
        Phone lost = Phone.behind(first.secret());
        List<String> recovery = service.confirm(first.sealed(), lost.nextCode());
        EnrolmentView second = service.prepare(Ground.PASSWORD, recovery.get(0));
        assertThat(codeNeeded(lost.nextCode())).as("until the other one is confirmed").isEqualTo(Kind.SIGNED_IN);
        Phone found = Phone.behind(second.secret());
        assertThat(service.confirm(second.sealed(), found.nextCode())).hasSize(10).doesNotContainAnyElementsOf(recovery);
        assertThat(codeNeeded(lost.nextCode())).isEqualTo(Kind.WRONG);
        assertThat(codeNeeded(found.nextCode())).isEqualTo(Kind.SIGNED_IN);
        service.disable(Ground.PASSWORD, found.nextCode());
        assertThat(service.view().enabled()).isFalse();
    }

    @Test
    void whoGuessesThePasswordOrTheCodeWaits() {
        enrolled();
        assertThatThrownBy(() -> {
            for (int i = 0; i < 10; i++) {
                refused(() -> service.disable(Ground.PASSWORD, "000000"));
            }
        }).isInstanceOf(TooManyTriesException.class);
        assertThatThrownBy(() -> {
            for (int i = 0; i < 10; i++) {
                refused(() -> service.renewRecoveryCodes(WRONG, null));
            }
        }).isInstanceOf(TooManyTriesException.class);
        assertThatThrownBy(() -> service.prepare(Ground.PASSWORD, null)).as("one count for all of them")
                .isInstanceOf(TooManyTriesException.class);
    }

    @Test
    void nobodyTakesTheirOwnAsIfItWereSomebodyElses() {
        signIn(StaffRole.OWNER);
        enrolled();
        assertThatThrownBy(() -> staff.dropSecondStep(member)).isInstanceOf(ConflictException.class);
        assertThat(service.view().enabled()).isTrue();
        current.set(ground.owner());
        staff.dropSecondStep(member);
        assertThat(staff.view(member).secondStep()).isFalse();
        // there is one owner for other tests
        staff.disable(member);
    }

    private void enrolled() {
        EnrolmentView enrolment = service.prepare(Ground.PASSWORD, null);
        service.confirm(enrolment.sealed(), Phone.behind(enrolment.secret()).nextCode());
    }

    private Kind codeNeeded(String code) {
        SignInOutcome begun = signIns.signIn(email, Ground.PASSWORD, VISITOR);
        assertThat(begun.kind()).isEqualTo(Kind.CODE_NEEDED);
        return codes.complete(begun.token(), code, VISITOR).kind();
    }

    /** Something that is asked for with password and code. */
    private interface Change {
        void with(String password, String code);
    }

    private List<Change> changes() {
        return List.of(service::prepare, service::disable, service::renewRecoveryCodes);
    }

    private static void refused(Runnable action) {
        try {
            action.run();
        } catch (RejectedInputException e) {
            assertThat(e.getField()).isIn("password", "code");
        }
    }

    private static void assertRejected(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RejectedInputException.class,
                refusal -> assertThat(refusal.getField()).isEqualTo(field));
    }
}
