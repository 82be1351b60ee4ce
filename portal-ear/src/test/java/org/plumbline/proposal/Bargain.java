package org.plumbline.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
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
import org.plumbline.proposal.boundary.SharingView.ShareRow;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.Secrets;

/** A project with Dana, Sam and a lender, and a proposal of two sections for it, for tests to do with as they like. */
@Dependent
public class Bargain {

    static final String ZONE = "America/Chicago";

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private ParticipantService participants;

    @EJB
    private ProposalService proposals;

    @EJB
    private ProposalDraftService drafts;

    @EJB
    private SharingService sharing;

    @Inject
    private CurrentActor current;

    private final String mark = Secrets.digits(9);
    private final Map<String, Long> sections = new HashMap<>();
    private Actor owner;
    private long project;
    private long proposal;

    /** @param lastDay to decide, or null */
    void strike(LocalDate lastDay) throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        project = projects.create(new ProjectDraft("Kitchen " + mark, ZONE, 0));
        invite("dana", ParticipantRole.CLIENT);
        invite("sam", ParticipantRole.CO_OWNER);
        invite("lender", ParticipantRole.LENDER);
        proposal = begin(lastDay);
    }

    long begin(LocalDate lastDay) {
        long id = proposals.create(new ProposalDraft(project, "Kitchen remodel"));
        drafts.writeHead(on(id), new HeadDraft("Kitchen remodel", "Sales tax", new BigDecimal("8.25"), "", "", "", "NONE", BigDecimal.ZERO, 0,
                lastDay));
        for (String title : List.of("Cabinets", "Electrical")) {
            sections.put(title, drafts.addSection(on(id), title).key());
            drafts.addLine(on(id), sections.get(title), 0, 0, new LineDraft("", title + " work", "", BigDecimal.ONE, "LS",
                    new BigDecimal("1000"), new BigDecimal("25"), true, false, 0, "", ""));
        }
        return id;
    }

    private DraftVersion on(long id) {
        return DraftVersion.of(id, proposals.view(id).version());
    }

    private void invite(String who, ParticipantRole role) {
        participants.invite(project, new InvitationDraft(who, email(who), null, "en", role));
    }

    String email(String who) {
        return who + "." + mark + "@whitfield.example";
    }

    /** Sends the draft. @param deciders their names; the lender reads */
    void send(String rule, String order, String... deciders) {
        current.set(owner);
        sharing.send(proposal, proposals.view(proposal).version(), draft(rule, order, deciders));
    }

    SharingDraft draft(String rule, String order, String... deciders) {
        List<String> names = List.of(deciders);
        return new SharingDraft(rule, order, sharing.view(proposal).people().stream().map(row -> new PersonDraft(row.clientId(),
                names.contains(row.name()) ? SharePart.DECIDER : row.name().equals("lender") ? SharePart.VIEWER : SharePart.NONE,
                names.indexOf(row.name()))).toList());
    }

    ShareRow row(String who) {
        Actor before = current.get();
        current.set(owner);
        ShareRow found = sharing.view(proposal).people().stream().filter(row -> row.name().equals(who)).findFirst().orElseThrow();
        current.set(before);
        return found;
    }

    long id(String who) {
        return row(who).clientId();
    }

    /** Who asks from now on. */
    void as(String who) {
        ShareRow row = row(who);
        current.set(Actor.client(owner.companyId(), row.clientId(), 0, Map.of(project, row.role())));
    }

    void asOwner() {
        current.set(owner);
    }

    Actor owner() {
        return owner;
    }

    long project() {
        return project;
    }

    long proposal() {
        return proposal;
    }

    long section(String title) {
        return sections.get(title);
    }
}
