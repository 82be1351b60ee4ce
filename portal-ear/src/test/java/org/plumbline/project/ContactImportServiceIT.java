package org.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.house.inside.InContainer;
import org.plumbline.project.boundary.ContactImportService;
import org.plumbline.project.boundary.ContactImportService.Result;
import org.plumbline.project.boundary.ContactImportRow;
import org.plumbline.project.boundary.ContactOrder;
import org.plumbline.project.boundary.ContactUndoService;
import org.plumbline.project.boundary.ContactUndoView;
import org.plumbline.project.boundary.ContactUndoView.Kept;
import org.plumbline.project.boundary.ParticipantRow;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectQuery;
import org.plumbline.project.boundary.ProjectRow;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.proposal.boundary.ProposalDraft;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.StaffRole;

/** Lists of contacts become projects with clients, once, whole or not at all. */
class ContactImportServiceIT extends InContainer {

    private static final Map<String, Integer> COLUMNS = Map.of("PROJECT", 0, "NAME", 1, "EMAIL", 2, "PHONE", 3);

    @EJB
    private SetUpService setUp;

    @EJB
    private ContactImportService imports;

    @EJB
    private ContactUndoService undo;

    @EJB
    private ProposalService proposals;

    @EJB
    private ProjectService projects;

    @EJB
    private ParticipantService participants;

    @Inject
    private CurrentActor current;

    @Inject
    private AccessPolicy policy;

    private Actor owner;
    private String mark;

    @BeforeEach
    void signIn() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        mark = "Import" + Secrets.digits(9);
    }

    @Test
    void makesProjectsWithTheirClientsAndJoinsWhomTheCompanyKnows() {
        byte[] list = csv("Barn,Ana Miller,ana,555 0101\nBarn,Ben Miller,ben,\nShed,Ana Again,ana,\n");
        assertMade(imports.run(list, order()), 2, 2, 0);
        assertThat(found("Barn").people()).containsExactly("Ana Miller", "Ben Miller");
        assertThat(found("Shed").people()).containsExactly("Ana Miller");
        ParticipantRow ana = participants.list(found("Shed").id(), 1).rows().get(0);
        assertThat(ana.phone()).isEqualTo("555 0101");
        assertThat(ana.role()).isEqualTo(ParticipantRole.CLIENT);
        assertThat(ana.link().state()).as("nobody is invited by an import").isEqualTo(ParticipantRow.State.NONE);

        assertThatThrownBy(() -> imports.run(list, order())).as("the same list twice").isInstanceOf(ConflictException.class);
        assertMade(imports.run(csv("House,Ana Miller,ana,\n"), order()), 1, 0, 1);
    }

    @Test
    void importsNothingWhileAFaultIsOpen() {
        byte[] list = csv("Barn,Ana Miller,ana,\nShed,Ben Miller,,%s\n".formatted("5".repeat(50)));
        assertThat(imports.preview(list, order()).wrong()).containsExactly(3);
        assertThatThrownBy(() -> imports.run(list, order())).isInstanceOf(ConflictException.class);
        assertThat(list("Barn")).isZero();
        assertMade(imports.run(list, new ContactOrder(COLUMNS, Set.of(3), Set.of())), 1, 1, 0);
    }

    @Test
    void takesTwoThousandRowsAtOnce() {
        String rows = IntStream.range(0, 2_000).mapToObj(i -> "Barn " + i + ",Client " + i + ",c" + i + ",555 " + i).collect(Collectors.joining("\n"));
        Result made = imports.run(csv(rows), order());
        assertMade(made, 2_000, 2_000, 0);
        assertThat(projects.list(new ProjectQuery("Client 1999 " + mark, ProjectQuery.Which.ALL, ProjectQuery.Order.NAME, 1)).total()).isEqualTo(1);
        ContactUndoView gone = undo.undo(made.importId());
        assertThat(gone.projects()).isEqualTo(2_000);
        assertThat(gone.clients()).isEqualTo(2_000);
        assertThat(list("Barn")).isZero();
        assertThatThrownBy(() -> undo.preview(made.importId())).as("nothing is left of it").isInstanceOf(NotFoundException.class);
    }

    @Test
    void takesBackWhatNobodyHasUsedAndSaysWhyTheRestStays() {
        long used = imports.run(csv("Barn,Ana Miller,ana,\nShed,Ben Miller,ben,\nQuay,Cleo Miller,cleo,\nQuay,Dov Miller,dov,\nYard,Eve Miller,eve,\n"),
                order()).importId();
        proposals.create(new ProposalDraft(found("Barn").id(), "Roof"));
        ProjectDraft shed = projects.draft(found("Shed").id());
        projects.edit(found("Shed").id(), new ProjectDraft(shed.name(), "S-1", shed.site(), shed.timeZone(), shed.version()));
        participants.end(participants.list(found("Quay").id(), 1).rows().get(0).id());
        assertThat(undo.last()).extracting(ContactImportRow::id).contains(used);
        assertThat(undo.preview(used).kept()).extracting(Kept::ties).containsExactlyInAnyOrder(List.of("PROPOSALS"), List.of("EDITED"),
                List.of("PEOPLE"), List.of("PROJECTS"), List.of("PROJECTS"), List.of("PROJECTS"), List.of("PROJECTS"));

        assertThat(undo.undo(used)).extracting(ContactUndoView::projects, ContactUndoView::clients, ContactUndoView::staying).containsExactly(1, 1, 7);
        assertThat(list("Yard")).isZero();
        assertThat(list("Barn")).isEqualTo(1);
        assertThat(undo.preview(used).isUndoable()).isFalse();
        assertMade(imports.run(csv("Yard,Eve Miller,eve,\nShop,Ana Miller,ana,\n"), order()), 2, 1, 1);
    }

    @Test
    void opensToWhomThePolicyNames() {
        long made = imports.run(csv("Gate,Fay Miller,fay,\n"), order()).importId();
        byte[] list = csv("Barn,Ana Miller,ana,\n");
        for (StaffRole role : StaffRole.values()) {
            current.set(Actor.staff(owner.companyId(), owner.personId(), 0, role));
            if (policy.permits(Action.CLIENT_EDIT, current.get(), Owned.byCompany(owner.companyId()))) {
                assertThat(imports.preview(list, order()).good()).as(role.name()).isEqualTo(1);
            } else {
                isClosed(list, made);
            }
        }
        current.set(Actor.client(owner.companyId(), 5, 0, Map.of(1L, ParticipantRole.CLIENT)));
        isClosed(list, made);
        current.set(Actor.anonymous());
        isClosed(list, made);
        current.set(Actor.staff(owner.companyId() + 1, owner.personId(), 0, StaffRole.OWNER));
        assertThatThrownBy(() -> undo.undo(made)).as("of another company").isInstanceOf(NotFoundException.class);
    }

    private static void assertMade(Result made, int projects, int clients, int joined) {
        assertThat(made).extracting(Result::projects, Result::clients, Result::joined).containsExactly(projects, clients, joined);
    }

    private void isClosed(byte[] list, long made) {
        assertThatThrownBy(() -> imports.limits()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.open(list)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.preview(list, order())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.run(list, order())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> undo.last()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> undo.preview(made)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> undo.undo(made)).isInstanceOf(NotFoundException.class);
    }

    private ProjectRow found(String project) {
        return projects.list(query(project)).rows().get(0);
    }

    private long list(String project) {
        return projects.list(query(project)).total();
    }

    private ProjectQuery query(String project) {
        return new ProjectQuery(project + ' ' + mark, ProjectQuery.Which.ALL, ProjectQuery.Order.NAME, 1);
    }

    private static ContactOrder order() {
        return new ContactOrder(COLUMNS, Set.of(), Set.of());
    }

    /** Project, client, address before the at sign, telephone number; projects and addresses are this test's own. */
    private byte[] csv(String rows) {
        return rows.lines().map(row -> row.split(",", -1)).map(cells -> String.join(",", cells[0] + ' ' + mark, cells[1],
                cells[2].isEmpty() ? "" : cells[2] + '.' + mark.toLowerCase(java.util.Locale.ROOT) + "@miller.example", cells[3]))
                .collect(Collectors.joining("\n", "Project,Client name,Email,Phone\n", "\n")).getBytes(StandardCharsets.UTF_8);
    }
}
