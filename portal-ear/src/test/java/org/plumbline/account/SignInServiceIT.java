package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.boundary.PasswordService;
import org.plumbline.account.boundary.PasswordSteps;
import org.plumbline.account.boundary.SecondStepService;
import org.plumbline.account.boundary.SecondStepService.EnrolmentView;
import org.plumbline.account.boundary.SessionService;
import org.plumbline.account.boundary.SessionService.SignedInUser;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.account.boundary.SignInOutcome;
import org.plumbline.account.boundary.SignInOutcome.Kind;
import org.plumbline.account.boundary.SignInService;
import org.plumbline.account.boundary.SignInStepService;
import org.plumbline.account.boundary.SignInSteps;
import org.plumbline.account.boundary.SignInSteps.Begun;
import org.plumbline.account.boundary.Visitor;
import org.plumbline.house.inside.AtOnce;
import org.plumbline.house.inside.InContainer;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;
import org.plumbline.shared.TooManyTriesException;

/** Signing in, waiting after wrong tries, and what a new password ends. */
class SignInServiceIT extends InContainer {

    private static final int RACES = 30;
    private static final String NEW_PASSWORD = "paper lantern 42";

    @EJB
    private SetUpService setUp;

    @EJB
    private SignInService service;

    @EJB
    private SessionService sessions;

    @EJB
    private PasswordService passwords;

    @EJB
    private SignInSteps steps;

    @EJB
    private PasswordSteps passwordSteps;

    @EJB
    private SignInStepService codes;

    @EJB
    private SecondStepService secondSteps;

    @Inject
    private CurrentActor current;

    @Inject
    private AtOnce atOnce;

    private Ground ground;

    @BeforeEach
    void company() throws Exception {
        ground = Ground.of(setUp);
    }

    @Test
    void nobodyElsewhereCanLockAKnownBrowserOut() {
        ground.enrol(setUp, "lock@ridge.example", StaffRole.FIELD);
        SignInOutcome home = service.signIn("lock@ridge.example", Ground.PASSWORD, from("198.51.100.7", null));
        assertThat(home.kind()).isEqualTo(Kind.SIGNED_IN);
        assertThatThrownBy(() -> guess("lock@ridge.example", "203.0.113.9")).isInstanceOf(TooManyTriesException.class);
        assertThatThrownBy(() -> service.signIn("lock@ridge.example", Ground.PASSWORD, from("203.0.113.200", null)))
                .as("the right password waits too, from the whole network").isInstanceOf(TooManyTriesException.class);
        assertThat(service.signIn("lock@ridge.example", Ground.PASSWORD, from("203.0.113.9", home.deviceToken())).kind())
                .as("the known browser, even within that network").isEqualTo(Kind.SIGNED_IN);
        assertThat(service.signIn("lock@ridge.example", Ground.PASSWORD, from("198.51.100.8", null)).kind())
                .as("another network").isEqualTo(Kind.SIGNED_IN);
    }

    @Test
    void anUnknownAddressWaitsLikeAKnownOne() {
        ground.enrol(setUp, "known@ridge.example", StaffRole.FIELD);
        assertThat(triesBeforeAWait("known@ridge.example", "192.0.2.10")).isEqualTo(triesBeforeAWait("unknown@ridge.example", "192.0.3.10"))
                .isEqualTo(4);
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        ground.enrol(setUp, "change@ridge.example", StaffRole.MANAGER);
        SignInOutcome here = service.signIn("change@ridge.example", Ground.PASSWORD, from("198.51.100.20", null));
        SignInOutcome there = service.signIn("Change@Ridge.example ", Ground.PASSWORD, from("198.51.100.21", null));
        SignedInUser user = sessions.authenticate(here.token()).orElseThrow();
        current.set(user.actor());
        assertThatThrownBy(() -> passwords.change("not the old one", NEW_PASSWORD)).isInstanceOfSatisfying(RejectedInputException.class,
                refusal -> assertThat(refusal.getField()).isEqualTo("oldPassword"));
        passwords.change(Ground.PASSWORD, NEW_PASSWORD);
        assertThat(sessions.authenticate(here.token())).isPresent();
        assertThat(sessions.authenticate(there.token())).isEmpty();
        assertThat(service.signIn("change@ridge.example", Ground.PASSWORD, from("198.51.100.22", null)).kind()).isEqualTo(Kind.WRONG);
        assertThat(service.signIn("change@ridge.example", NEW_PASSWORD, from("198.51.100.22", null)).kind()).isEqualTo(Kind.SIGNED_IN);
    }

    @Test
    void aPasswordReplacedWhileItIsComparedOpensNothing() {
        ground.enrol(setUp, "flight@ridge.example", StaffRole.MANAGER);
        Visitor stranger = from("198.51.100.31", null);
        signInAs("flight@ridge.example");
        Begun compared = steps.begin("flight@ridge.example", stranger);
        passwords.change(Ground.PASSWORD, NEW_PASSWORD);
        assertThat(steps.admit(compared.onFile(), Optional.empty(), stranger).kind()).isEqualTo(Kind.WRONG);
    }

    @Test
    void aPasswordReplacedBeforeTheCodeIsTypedEndsTheSignIn() {
        ground.enrol(setUp, "challenge@ridge.example", StaffRole.MANAGER);
        signInAs("challenge@ridge.example");
        EnrolmentView enrolment = secondSteps.prepare(Ground.PASSWORD, null);
        Phone phone = Phone.behind(enrolment.secret());
        secondSteps.confirm(enrolment.sealed(), phone.nextCode());
        Visitor stranger = from("198.51.100.33", null);
        SignInOutcome begun = service.signIn("challenge@ridge.example", Ground.PASSWORD, stranger);
        Begun compared = steps.beginCode(begun.token(), stranger).orElseThrow();
        passwords.change(Ground.PASSWORD, NEW_PASSWORD);
        assertThat(steps.admitCode(compared.onFile(), begun.token(), phone.nextCode(), stranger).kind()).isEqualTo(Kind.OVER);
        assertThat(codes.isOpen(begun.token())).isFalse();
        assertThat(codes.complete(begun.token(), phone.nextCode(), stranger).kind()).isEqualTo(Kind.OVER);
    }

    @Test
    void noSessionOfTheOldPasswordOutlivesTheNewOneWhicheverCommitsFirst() throws Exception {
        ground.enrol(setUp, "race@ridge.example", StaffRole.MANAGER);
        signInAs("race@ridge.example");
        String hash = passwordSteps.own().hash();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            for (int race = 0; race < RACES; race++) {
                Visitor stranger = from("198.51.100." + (100 + race), null);
                Begun compared = steps.begin("race@ridge.example", stranger);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<SignInOutcome> signIn = other.submit(() -> {
                    start.await();
                    return steps.admit(compared.onFile(), Optional.empty(), stranger);
                });
                start.await();
                passwordSteps.change(compared.onFile(), hash);
                SignInOutcome outcome = signIn.get();
                assertThat(outcome.isSignedIn() && sessions.authenticate(outcome.token()).isPresent()).as("race %s", race).isFalse();
            }
        } finally {
            other.shutdown();
        }
    }

    /** The rows that count are made by the first try; of several at the same instant each counts, and none fails for another. */
    @Test
    void firstTriesAtTheSameInstantEachCountAndNoneFails() throws Exception {
        for (int round = 0; round < 5; round++) {
            String nobody = "nobody" + round + "@ridge.example";
            String address = "198.51." + (101 + round) + ".7";
            assertThat(atOnce.each(3, ground.owner(), () -> service.signIn(nobody, "wrong", from(address, null)).kind()))
                    .containsOnly(Kind.WRONG);
            assertThat(triesBeforeAWait(nobody, address)).as("three are free, all spent: the next is the first that makes wait").isEqualTo(1);
        }
    }

    private void signInAs(String email) {
        SignInOutcome outcome = service.signIn(email, Ground.PASSWORD, from("198.51.100.30", null));
        current.set(sessions.authenticate(outcome.token()).orElseThrow().actor());
    }

    private void guess(String email, String address) {
        for (int i = 0; i < 10; i++) {
            service.signIn(email, "wrong " + i, from(address, null));
        }
    }

    private int triesBeforeAWait(String email, String address) {
        for (int tries = 0; tries < 20; tries++) {
            try {
                assertThat(service.signIn(email, "wrong", from(address, null)).kind()).isEqualTo(Kind.WRONG);
            } catch (TooManyTriesException e) {
                return tries;
            }
        }
        return 20;
    }

    private static Visitor from(String address, String deviceToken) {
        return new Visitor(address, "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", deviceToken);
    }
}
