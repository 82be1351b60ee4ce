package org.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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
import org.plumbline.project.boundary.ContactOrder;
import org.plumbline.project.boundary.ParticipantRow;
import org.plumbline.project.boundary.ParticipantService;
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
        assertThat(imports.run(list, order())).isEqualTo(new Result(2, 2, 0));
        assertThat(found("Barn").people()).containsExactly("Ana Miller", "Ben Miller");
        assertThat(found("Shed").people()).containsExactly("Ana Miller");
        ParticipantRow ana = participants.list(found("Shed").id(), 1).rows().get(0);
        assertThat(ana.phone()).isEqualTo("555 0101");
        assertThat(ana.role()).isEqualTo(ParticipantRole.CLIENT);
        assertThat(ana.link().state()).as("nobody is invited by an import").isEqualTo(ParticipantRow.State.NONE);

        assertThatThrownBy(() -> imports.run(list, order())).as("the same list twice").isInstanceOf(ConflictException.class);
        assertThat(imports.run(csv("House,Ana Miller,ana,\n"), order())).isEqualTo(new Result(1, 0, 1));
    }

    @Test
    void importsNothingWhileAFaultIsOpen() {
        byte[] list = csv("Barn,Ana Miller,ana,\nShed,Ben Miller,,%s\n".formatted("5".repeat(50)));
        assertThat(imports.preview(list, order()).wrong()).containsExactly(3);
        assertThatThrownBy(() -> imports.run(list, order())).isInstanceOf(ConflictException.class);
        assertThat(list("Barn")).isZero();
        assertThat(imports.run(list, new ContactOrder(COLUMNS, Set.of(3), Set.of()))).isEqualTo(new Result(1, 1, 0));
    }

    @Test
    void takesTwoThousandRowsAtOnce() {
        String rows = IntStream.range(0, 2_000).mapToObj(i -> "Barn " + i + ",Client " + i + ",c" + i + ",555 " + i).collect(Collectors.joining("\n"));
        assertThat(imports.run(csv(rows), order())).isEqualTo(new Result(2_000, 2_000, 0));
        assertThat(projects.list(new ProjectQuery("Client 1999 " + mark, ProjectQuery.Which.ALL, ProjectQuery.Order.NAME, 1)).total()).isEqualTo(1);
    }

    @Test
    void opensToWhomThePolicyNames() {
        byte[] list = csv("Barn,Ana Miller,ana,\n");
        for (StaffRole role : StaffRole.values()) {
            current.set(Actor.staff(owner.companyId(), owner.personId(), 0, role));
            if (policy.permits(Action.CLIENT_EDIT, current.get(), Owned.byCompany(owner.companyId()))) {
                assertThat(imports.preview(list, order()).good()).as(role.name()).isEqualTo(1);
            } else {
                isClosed(list);
            }
        }
        current.set(Actor.client(owner.companyId(), 5, 0, Map.of(1L, ParticipantRole.CLIENT)));
        isClosed(list);
        current.set(Actor.anonymous());
        isClosed(list);
    }

    private void isClosed(byte[] list) {
        assertThatThrownBy(() -> imports.limits()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.open(list)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.preview(list, order())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.run(list, order())).isInstanceOf(NotFoundException.class);
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
