package org.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.house.inside.InContainer;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectQuery;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.Secrets;

/** Who changes a project takes its row, then the audit chain; who tells of something in it has the chain already and must not wait for the row. */
class ProjectActivityIT extends InContainer {

    private static final String HOLD = "update project set version = version where id = ?";
    private static final String AGE = "update project set active_at = active_at - interval '10' minute where id = ?";

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private ParticipantService participants;

    @Inject
    private CurrentActor current;

    @Inject
    private Instance<RequestContextController> requests;

    @Inject
    private UserTransaction transaction;

    private final ExecutorService another = Executors.newSingleThreadExecutor();
    private final String name = "Porch " + Secrets.digits(9);
    private Actor owner;
    private long project;
    private long participant;

    @BeforeEach
    void aProjectOfThisMorning() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        project = projects.create(new ProjectDraft(name, "America/Chicago", 0));
        participants.invite(project, new InvitationDraft("Ana Miller", "ana." + Secrets.digits(9) + "@miller.example", null, "en", ParticipantRole.CLIENT));
        participant = participants.list(project, 1).rows().get(0).id();
        write(AGE);
    }

    @AfterEach
    void over() {
        another.shutdownNow();
    }

    @Test
    void whoTellsOfSomethingDoesNotWaitForWhoChangesTheProjectAndNeitherDoesTheOtherWay() throws Exception {
        transaction.begin();
        write(HOLD);
        changeRole(ParticipantRole.LENDER).get(20, TimeUnit.SECONDS);
        projects.archive(project);
        transaction.commit();
        assertThat(projects.view(project).archived()).isTrue();
        assertThat(participants.list(project, 1).rows()).singleElement().satisfies(row -> assertThat(row.role()).isEqualTo(ParticipantRole.LENDER));
    }

    @Test
    void whatIsToldIsNotedWhenNobodyHasTheRow() throws Exception {
        long before = activeAt();
        changeRole(ParticipantRole.LENDER).get(20, TimeUnit.SECONDS);
        assertThat(activeAt()).isGreaterThan(before);
    }

    private Future<Boolean> changeRole(ParticipantRole role) {
        return another.submit(() -> {
            RequestContextController request = requests.get();
            request.activate();
            try {
                current.set(owner);
                participants.changeRole(participant, role);
                return true;
            } finally {
                request.deactivate();
            }
        });
    }

    private long activeAt() {
        return projects.list(new ProjectQuery(name, ProjectQuery.Which.ACTIVE, ProjectQuery.Order.ACTIVITY, 1)).rows().get(0).activeAt().toEpochMilli();
    }

    private void write(String statement) throws NamingException, SQLException {
        DataSource database = InitialContext.doLookup("jdbc/plumbline");
        try (Connection connection = database.getConnection(); PreparedStatement change = connection.prepareStatement(statement)) {
            change.setLong(1, project);
            assertThat(change.executeUpdate()).isOne();
        }
    }
}
