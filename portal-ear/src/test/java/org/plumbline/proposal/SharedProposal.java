package org.plumbline.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.ClientAccessService;
import org.plumbline.account.boundary.ClientAccessService.Visit;
import org.plumbline.account.boundary.ClientAccessService.Way;
import org.plumbline.account.boundary.SessionService;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.house.inside.InContainer;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.proposal.boundary.AcceptanceDraft;
import org.plumbline.proposal.boundary.DecisionService;
import org.plumbline.proposal.boundary.DraftState;
import org.plumbline.proposal.boundary.DraftVersion;
import org.plumbline.proposal.boundary.HeadDraft;
import org.plumbline.proposal.boundary.LineDraft;
import org.plumbline.proposal.boundary.ProposalDraft;
import org.plumbline.proposal.boundary.ProposalDraftService;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.proposal.boundary.SharePart;
import org.plumbline.proposal.boundary.SharingDraft;
import org.plumbline.proposal.boundary.SharingDraft.PersonDraft;
import org.plumbline.proposal.boundary.SharingService;
import org.plumbline.proposal.boundary.SheetService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.Secrets;

/** A test with a proposal of two sections that was sent to Ana and Ben, of whom either may accept. */
public abstract class SharedProposal extends InContainer {

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private ParticipantService participants;

    @EJB
    private ProposalDraftService drafts;

    @EJB
    protected DecisionService decisions;

    @Inject
    private Instance<RequestContextController> requests;

    @EJB
    private ClientAccessService access;

    @EJB
    private SessionService sessions;

    @Inject
    HeardNotices heard;

    @EJB
    protected ProposalService proposals;

    @EJB
    protected SharingService sharing;

    @EJB
    protected SheetService sheets;

    @Inject
    protected CurrentActor current;

    private final Map<String, String> emails = new HashMap<>();

    protected Actor owner;
    protected Actor ana;
    protected Actor ben;
    protected long project;
    protected long proposal;
    protected long boxes;
    protected long permits;
    protected long permitsSection;
    protected long boxesSection;

    @BeforeEach
    protected void sent() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        project = projects.create(new ProjectDraft("Kitchen " + Secrets.digits(9), "Etc/GMT+12", 0));
        invite("Ana Miller");
        invite("Ben Miller");
        proposal = proposals.create(new ProposalDraft(project, "Kitchen remodel"));
        boxesSection = section("Cabinets");
        boxes = line(boxesSection, "Boxes");
        permitsSection = section("Permits");
        permits = line(permitsSection, "Plan review");
        ana = client("Ana Miller");
        ben = client("Ben Miller");
        sharing.send(proposal, proposals.view(proposal).version(), new SharingDraft("ANY", "PARALLEL",
                List.of(new PersonDraft(ana.personId(), SharePart.DECIDER, 1), new PersonDraft(ben.personId(), SharePart.DECIDER, 2))));
    }

    private void invite(String name) {
        String email = name.replace(' ', '.').toLowerCase(Locale.ROOT) + '.' + Secrets.digits(9) + "@miller.example";
        emails.put(name, email);
        participants.invite(project, new InvitationDraft(name, email, null, "en", ParticipantRole.CLIENT));
    }

    private Actor client(String name) {
        long id = sharing.view(proposal).people().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow().clientId();
        return client(id, ParticipantRole.CLIENT);
    }

    protected Actor client(long id, ParticipantRole role) {
        return Actor.client(owner.companyId(), id, 0, Map.of(project, role));
    }

    private long section(String title) {
        return drafts.addSection(version(), title).key();
    }

    private long line(long section, String name) {
        return drafts.addLine(version(), section, 0, 0, new LineDraft("06-400", name, "", BigDecimal.ONE, "LS", new BigDecimal("1000"),
                new BigDecimal("20"), true, false, 0, "", "")).key();
    }

    private DraftVersion version() {
        return DraftVersion.of(proposal, proposals.view(proposal).version());
    }

    /** Sends the next revision with a last day, without a line. */
    void sendAgain(LocalDate lastDay, long without) {
        current.set(owner);
        proposals.revise(proposal);
        if (without != 0) {
            drafts.removeLine(version(), without);
        }
        DraftState state = drafts.writeHead(version(), new HeadDraft("Kitchen remodel", "", BigDecimal.ZERO, "", "", "", "NONE", BigDecimal.ZERO, 0, lastDay));
        proposals.send(proposal, state.version());
    }

    /** Moves the project to where it is already the day after. */
    void moveEast() {
        current.set(owner);
        ProjectDraft seen = projects.draft(project);
        projects.edit(project, new ProjectDraft(seen.name(), "Pacific/Kiritimati", seen.version()));
    }

    /** What somebody would accept who looks at the proposal now. */
    AcceptanceDraft acceptance(Actor who) {
        current.set(who);
        var sheet = sheets.open(proposal).sheet();
        return new AcceptanceDraft(sheet.revision(), sheet.hash(), "Ana Miller", "2026-11-en", "Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile");
    }

    protected String email(Actor who) {
        return emails.get(who.equals(ana) ? "Ana Miller" : who.equals(ben) ? "Ben Miller" : "");
    }

    /** Who comes by their own link to accept something, and has just proven themselves in their browser; strangers stay who they are. */
    Actor arrived(Actor who) {
        String email = email(who);
        if (email == null) {
            return who;
        }
        return sessions.authenticate(session(email)).orElseThrow().actor();
    }

    /** What the cookie of a client's new session holds. */
    String session(String email) {
        Way way = access.redeem(heard.projectLink(email), new Visit(Secrets.token(), "", ""));
        return access.prove(way.attempt(), heard.takeCode(email), "").session();
    }

    void accept(Actor who, AcceptanceDraft draft) {
        current.set(arrived(who));
        decisions.accept(proposal, draft);
    }

    /** Work of somebody on a thread of their own. */
    <T> Callable<T> as(Actor who, Callable<T> work) {
        return () -> {
            RequestContextController request = requests.get();
            request.activate();
            try {
                current.set(who);
                return work.call();
            } finally {
                request.deactivate();
            }
        };
    }

}
