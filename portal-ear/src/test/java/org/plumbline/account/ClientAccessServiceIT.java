package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.boundary.ClientAccessService;
import org.plumbline.account.boundary.ClientAccessService.Step;
import org.plumbline.account.boundary.ClientAccessService.Visit;
import org.plumbline.account.boundary.ClientAccessService.Way;
import org.plumbline.account.boundary.SessionService;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.house.inside.InContainer;
import org.plumbline.notification.boundary.MailHistoryService;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantAccessService;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.TooManyTriesException;

/** How clients come in, and what keeps everybody else out. */
class ClientAccessServiceIT extends InContainer {

    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private ParticipantService participants;

    @EJB
    private ParticipantAccessService access;

    @EJB
    private ClientAccessService clientAccess;

    @EJB
    private SessionService sessions;

    @EJB
    private MailHistoryService mails;

    @Inject
    private CurrentActor current;

    @Inject
    private HeardLetters letters;

    private String email;
    private long project;
    private long participant;

    @BeforeEach
    void somebodyInvited() throws Exception {
        current.set(Ground.of(setUp).owner());
        email = "ana." + Secrets.digits(9) + "@miller.example";
        project = projects.create(new ProjectDraft("Kitchen " + email, "America/Chicago", 0));
        participants.invite(project, new InvitationDraft("Ana Miller", email, null, "en", ParticipantRole.CLIENT));
        participant = participants.list(project, 1).rows().get(0).id();
    }

    @Test
    void aLinkAndSixDigitsOpenASessionAndTheDeviceIsKnownFromThenOn() {
        Way first = redeem(Secrets.token(), "");
        assertThat(first.step()).isEqualTo(Step.PROOF_NEEDED);
        Way proven = clientAccess.prove(first.attempt(), letters.takeCode(email), AGENT);
        assertThat(proven.step()).isEqualTo(Step.SIGNED_IN);
        assertThat(proven.projectId()).isEqualTo(project);
        assertThat(sessions.authenticate(proven.session())).isPresent();
        Way second = redeem(Secrets.token(), proven.device());
        assertThat(second.step()).as("with the device's cookie").isEqualTo(Step.SIGNED_IN);
        assertThat(redeem(Secrets.token(), Secrets.token()).step()).as("with somebody else's").isEqualTo(Step.PROOF_NEEDED);
    }

    @Test
    void theSameRequestTwiceIsOneSignIn() {
        String attempt = Secrets.token();
        Way first = redeem(attempt, "");
        String code = letters.takeCode(email);
        Way again = redeem(attempt, "");
        assertThat(again.attempt()).isEqualTo(first.attempt());
        assertThat(letters.takeCode(email)).as("a second mail").isNull();
        Way proven = clientAccess.prove(attempt, code, AGENT);
        assertThat(clientAccess.prove(attempt, code, AGENT)).isEqualTo(proven);
        assertThat(participants.list(project, 1).rows().get(0).devices()).hasSize(1);
    }

    @Test
    void twoAtOnceAreOneSignIn() throws Exception {
        String attempt = Secrets.token();
        redeem(attempt, "");
        String code = letters.takeCode(email);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Way>> tries = Stream.of(1, 2).map(i -> two.submit(() -> {
                start.await();
                return clientAccess.prove(attempt, code, AGENT);
            })).toList();
            start.countDown();
            assertThat(tries.get(0).get()).isEqualTo(tries.get(1).get()).extracting(Way::step).isEqualTo(Step.SIGNED_IN);
        } finally {
            two.shutdown();
        }
        assertThat(participants.list(project, 1).rows().get(0).devices()).hasSize(1);
    }

    @Test
    void theSixthTryOpensNothingEvenWithTheRightDigits() {
        String attempt = redeem(Secrets.token(), "").attempt();
        String code = letters.takeCode(email);
        String wrong = code.equals("000000") ? "000001" : "000000";
        long told = mailsToOwner();
        for (int left = 4; left >= 0; left--) {
            assertThat(clientAccess.prove(attempt, wrong, AGENT).step()).isEqualTo(Step.PROOF_NEEDED);
            assertThat(clientAccess.proof(attempt).orElseThrow().triesLeft()).isEqualTo(left);
        }
        assertThat(clientAccess.prove(attempt, code, AGENT).step()).isEqualTo(Step.PROOF_NEEDED);
        assertThat(mailsToOwner()).isEqualTo(told + 1);
        assertThatThrownBy(() -> clientAccess.resend(attempt)).as("within a minute").isInstanceOf(TooManyTriesException.class);
    }

    @Test
    void revokingEndsTheSessionTheLinkAndTheCodeAtOnce() {
        String code = access.issueCode(participant);
        String attempt = redeem(Secrets.token(), "").attempt();
        Way in = clientAccess.prove(attempt, letters.takeCode(email), AGENT);
        access.revoke(participant);
        assertThat(sessions.authenticate(in.session())).isEmpty();
        assertThat(redeem(Secrets.token(), in.device()).step()).isEqualTo(Step.REFUSED);
        assertThat(clientAccess.standingLink(letters.token(email))).isEmpty();
        assertThat(enter(email, code, "192.0.2.7").step()).isEqualTo(Step.REFUSED);
    }

    @Test
    void endingADeviceEndsItsSessionAndAsksForDigitsAgain() {
        Way in = clientAccess.prove(redeem(Secrets.token(), "").attempt(), letters.takeCode(email), AGENT);
        access.endDevice(participant, participants.list(project, 1).rows().get(0).devices().get(0).id());
        assertThat(sessions.authenticate(in.session())).isEmpty();
        assertThat(redeem(Secrets.token(), in.device()).step()).isEqualTo(Step.PROOF_NEEDED);
    }

    @Test
    void aCodeOpensAsTypedAndANewOneReplacesIt() {
        String first = access.issueCode(participant);
        String second = access.issueCode(participant);
        assertThat(enter(email, first, "192.0.2.21").step()).isEqualTo(Step.REFUSED);
        assertThat(enter(email.toUpperCase(java.util.Locale.ROOT), second.toLowerCase(java.util.Locale.ROOT), "192.0.2.22").step())
                .isEqualTo(Step.PROOF_NEEDED);
        assertThat(enter("nobody." + email, second, "192.0.2.23").step()).isEqualTo(Step.REFUSED);
    }

    @Test
    void theOwnerHearsOnceOfManyWrongAccessCodesAndNotWhereThereIsNone() {
        long told = mailsToOwner();
        guess(email, 61, 6);
        assertThat(mailsToOwner()).as("nobody can get in by a code").isEqualTo(told);
        String other = "ben." + email;
        participants.invite(project, new InvitationDraft("Ben Miller", other, null, "en", ParticipantRole.CLIENT));
        access.issueCode(participants.list(project, 1).rows().stream().filter(row -> row.name().startsWith("Ben")).findFirst().orElseThrow().id());
        guess(other, 71, 4);
        assertThat(mailsToOwner()).isEqualTo(told);
        guess(other, 81, 4);
        assertThat(mailsToOwner()).isEqualTo(told + 1);
    }

    /** Each from another network, so that nobody has to wait. */
    private void guess(String address, int first, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(enter(address, "AAAA AAAA", "10." + (first + i) + ".3.9").step()).isEqualTo(Step.REFUSED);
        }
    }

    private long mailsToOwner() {
        return mails.page(true, current.get().personId(), 1).total();
    }

    @Test
    void aKnownBrowserDoesNotWaitForWhatOthersTriedInItsNetwork() {
        String code = access.issueCode(participant);
        Way in = clientAccess.prove(redeem(Secrets.token(), "").attempt(), letters.takeCode(email), AGENT);
        for (int free = 0; free < 4; free++) {
            assertThat(enter(email, "AAAA AAAA", "192.0.2.41").step()).isEqualTo(Step.REFUSED);
        }
        assertThatThrownBy(() -> enter(email, code, "192.0.2.41")).isInstanceOf(TooManyTriesException.class);
        Visit known = new Visit(Secrets.token(), in.device(), AGENT);
        assertThat(clientAccess.enterCode(email, code, "192.0.2.41", known).step()).isEqualTo(Step.SIGNED_IN);
    }

    @Test
    void aNewLinkReplacesTheOldOneButEndsNoSession() {
        String old = letters.token(email);
        Way in = clientAccess.prove(redeem(Secrets.token(), "").attempt(), letters.takeCode(email), AGENT);
        access.sendLink(participant);
        assertThat(clientAccess.standingLink(old)).isEmpty();
        assertThat(clientAccess.standingLink(letters.token(email))).isPresent();
        assertThat(sessions.authenticate(in.session())).isPresent();
    }

    @Test
    void endingTheLastParticipationEndsEverySession() {
        Way in = clientAccess.prove(redeem(Secrets.token(), "").attempt(), letters.takeCode(email), AGENT);
        participants.end(participant);
        assertThat(sessions.authenticate(in.session())).isEmpty();
        assertThat(redeem(Secrets.token(), in.device()).step()).isEqualTo(Step.REFUSED);
    }

    private Way redeem(String attempt, String device) {
        return clientAccess.redeem(letters.token(email), new Visit(attempt, device, AGENT));
    }

    private Way enter(String address, String code, String network) {
        return clientAccess.enterCode(address, code, network, new Visit(Secrets.token(), "", AGENT));
    }
}
