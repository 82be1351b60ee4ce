package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.boundary.ClientAccessService;
import org.plumbline.account.boundary.ClientAccessService.Step;
import org.plumbline.account.boundary.ClientAccessService.Visit;
import org.plumbline.account.boundary.ClientAccessService.Way;
import org.plumbline.account.boundary.SessionService;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.house.inside.AtOnce;
import org.plumbline.house.inside.InContainer;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantAccessService;
import org.plumbline.project.boundary.ParticipantRow;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.Secrets;

/** Access to one project of several: taken back, given again, and managed by two at once. */
class ClientRevocationIT extends InContainer {

    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";
    private static final int ROUNDS = 5;

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

    @Inject
    private CurrentActor current;

    @Inject
    private AtOnce atOnce;

    @Inject
    private HeardLetters letters;

    private Actor owner;
    private String email;
    private long kitchen;
    private long roof;
    private String kitchenLink;
    private String roofLink;

    @BeforeEach
    void somebodyWithTwoProjects() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        email = "ana." + Secrets.digits(9) + "@miller.example";
        kitchen = invited("Kitchen");
        kitchenLink = letters.token(email);
        roof = invited("Roof");
        roofLink = letters.token(email);
    }

    @Test
    void revokingClosesTheProjectInTheSessionOfAnotherProjectsLinkAtOnceAndLeavesTheOtherOpen() {
        Way in = enter(roofLink, "");
        assertThat(open(in)).containsOnlyKeys(kitchen, roof);
        access.revoke(row(kitchen).id());
        assertThat(open(in)).as("in the running session").containsOnlyKeys(roof);
        assertThat(open(enter(roofLink, in.device()))).as("in a new session").containsOnlyKeys(roof);
        assertThat(clientAccess.standingLink(kitchenLink)).isEmpty();
        assertThat(row(kitchen).revoked()).isNotNull();
        assertThat(row(roof).revoked()).isNull();
    }

    @Test
    void aNewLinkOrCodeOpensTheProjectAgainButANewRoleDoesNot() {
        Way in = enter(roofLink, "");
        long participant = row(kitchen).id();
        access.revoke(participant);
        participants.changeRole(participant, ParticipantRole.ARCHITECT);
        assertThat(open(in)).containsOnlyKeys(roof);
        access.sendLink(participant);
        assertThat(open(in)).containsOnlyKeys(kitchen, roof);
        access.revoke(participant);
        access.issueCode(participant);
        assertThat(open(in)).containsOnlyKeys(kitchen, roof);
        access.revoke(participant);
        participants.invite(kitchen, new InvitationDraft("Ana Miller", email, null, "en", ParticipantRole.CLIENT));
        assertThat(open(in)).containsOnlyKeys(kitchen, roof);
        assertThat(row(kitchen).revoked()).isNull();
    }

    @Test
    void revokingTheLastOpenProjectEndsEverySession() {
        Way in = enter(roofLink, "");
        access.revoke(row(kitchen).id());
        access.revoke(row(roof).id());
        assertThat(sessions.authenticate(in.session())).isEmpty();
    }

    @Test
    void othersNoLongerSeeSomebodyWhoseAccessWasTakenBack() {
        participants.invite(kitchen, new InvitationDraft("Ben Miller", "ben." + email, null, "en", ParticipantRole.CO_OWNER));
        access.revoke(row(kitchen).id());
        assertThat(projects.home(kitchen).people()).extracting("name").containsExactly("Ben Miller");
        assertThat(participants.list(kitchen, 1).rows()).as("staff still do").hasSize(2);
    }

    @Test
    void twoWhoSendALinkAtOnceLeaveOneLiveLink() throws Exception {
        long participant = row(kitchen).id();
        for (int round = 0; round < ROUNDS; round++) {
            letters.takeTokens(email);
            atOnce.each(2, owner, () -> {
                access.sendLink(participant);
                return null;
            });
            List<String> sent = letters.takeTokens(email);
            assertThat(sent).hasSize(2);
            assertThat(sent.stream().filter(token -> clientAccess.standingLink(token).isPresent())).as("live of %s", sent).hasSize(1);
        }
    }

    @Test
    void twoWhoIssueACodeAtOnceLeaveOneLiveCode() throws Exception {
        long participant = row(kitchen).id();
        for (int round = 0; round < ROUNDS; round++) {
            List<String> issued = atOnce.each(2, owner, () -> access.issueCode(participant));
            int network = round;
            assertThat(issued.stream().filter(code -> clientAccess.enterCode(email, code, "198.51.100." + network,
                    new Visit(Secrets.token(), "", AGENT)).step() != Step.REFUSED)).as("live codes").hasSize(1);
        }
    }

    @Test
    void whoRevokesWhileAnotherSendsIsNeverLeftWithALiveLinkToAClosedProject() throws Exception {
        long participant = row(kitchen).id();
        for (int round = 0; round < ROUNDS; round++) {
            letters.takeTokens(email);
            Deque<Runnable> turns = new ConcurrentLinkedDeque<>(List.of(() -> access.sendLink(participant), () -> access.revoke(participant)));
            atOnce.each(2, owner, () -> {
                turns.remove().run();
                return null;
            });
            boolean live = clientAccess.standingLink(letters.takeTokens(email).get(0)).isPresent();
            assertThat(live).isEqualTo(row(kitchen).revoked() == null);
        }
    }

    @Test
    void twoWhoInviteTheSameNewPersonAtOnceMakeOnePerson() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String newcomer = "ben" + round + '.' + email;
            assertThat(invitedAtOnce(newcomer, kitchen, kitchen)).as("links for one project").hasSize(1);
            String other = "eva" + round + '.' + email;
            List<String> links = invitedAtOnce(other, kitchen, roof);
            assertThat(links).hasSize(2).allMatch(link -> clientAccess.standingLink(link).isPresent());
            assertThat(open(enter(other, links.get(0), ""))).containsOnlyKeys(kitchen, roof);
        }
    }

    /** The links somebody was sent who was asked into projects by as many people at the same moment. */
    private List<String> invitedAtOnce(String address, long... into) throws Exception {
        Deque<Long> asked = new ConcurrentLinkedDeque<>(Arrays.stream(into).boxed().toList());
        atOnce.each(into.length, owner, () -> {
            participants.invite(asked.remove(), new InvitationDraft("Ben Miller", address, null, "en", ParticipantRole.CLIENT));
            return null;
        });
        return letters.takeTokens(address);
    }

    private long invited(String name) {
        long project = projects.create(new ProjectDraft(name + ' ' + email, "America/Chicago", 0));
        participants.invite(project, new InvitationDraft("Ana Miller", email, null, "en", ParticipantRole.CLIENT));
        return project;
    }

    private ParticipantRow row(long project) {
        return participants.list(project, 1).rows().stream().filter(row -> row.email().equals(email)).findFirst().orElseThrow();
    }

    private Way enter(String link, String device) {
        return enter(email, link, device);
    }

    private Way enter(String address, String link, String device) {
        Way way = clientAccess.redeem(link, new Visit(Secrets.token(), device, AGENT));
        return way.step() == Step.SIGNED_IN ? way : clientAccess.prove(way.attempt(), letters.takeCode(address), AGENT);
    }

    private Map<Long, ParticipantRole> open(Way in) {
        return sessions.authenticate(in.session()).orElseThrow().actor().participations();
    }
}
