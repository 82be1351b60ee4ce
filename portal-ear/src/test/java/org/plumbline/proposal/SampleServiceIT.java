package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.plumbline.messaging.boundary.Post;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.project.boundary.TaskDraft;
import org.plumbline.project.boundary.TaskService;
import org.plumbline.proposal.boundary.ProposalRow;
import org.plumbline.proposal.boundary.QuestionService;
import org.plumbline.proposal.boundary.SampleService;
import org.plumbline.proposal.boundary.SampleWords;
import org.plumbline.proposal.boundary.SharePart;
import org.plumbline.proposal.boundary.SharingDraft;
import org.plumbline.proposal.boundary.SharingDraft.PersonDraft;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;

/** A sample is made with an estimate in it, takes no number from the company, is used like any other project, and goes with all there is. */
class SampleServiceIT extends SharedProposal {

    private static final SampleWords WORDS = new SampleWords("es", "Ejemplo: cocina", "Propuesta de ejemplo", "Esto es un ejemplo.", "Otros");

    /** What was done stays on record, and so does that a link was given out and taken back. */
    private static final Set<String> KEPT = Set.of("audit_entry", "access_grant");

    @EJB
    private SampleService samples;

    @EJB
    private QuestionService questions;

    @EJB
    private RoomService rooms;

    @EJB
    private TaskService tasks;

    @Test
    void goesWithEverythingThatWasDoneInIt() throws Exception {
        current.set(owner);
        assertThat(samples.isOffered()).as("there is a project").isFalse();
        long sample = samples.make(WORDS);
        assertThatThrownBy(() -> samples.make(WORDS)).isInstanceOf(ConflictException.class);
        ProposalRow offer = proposals.list(sample, "", "", 1).rows().get(0);
        assertThat(offer.number()).startsWith("P-0000-");
        assertThat(offer.total().minor()).isPositive();
        String next = proposals.view(proposal).number();
        use(sample, offer);
        assertThat(tablesThatName(sample)).contains("proposal_share", "message_thread", "room_follower", "task", "participant", "proposal");

        current.set(Actor.staff(owner.companyId(), owner.personId(), 0, StaffRole.BOOKKEEPER));
        assertThatThrownBy(() -> samples.remove(sample)).isInstanceOf(NotFoundException.class);
        current.set(owner);
        assertThatThrownBy(() -> samples.remove(project)).as("no sample").isInstanceOf(NotFoundException.class);
        samples.remove(sample);
        assertThat(tablesThatName(sample)).isSubsetOf(KEPT);
        assertThat(proposals.list(sample, "", "", 1).rows()).isEmpty();
        assertThat(proposals.view(proposal).number()).isEqualTo(next);
        samples.remove(samples.make(WORDS));
    }

    private void use(long sample, ProposalRow offer) {
        tasks.add(sample, new TaskDraft("Measure", 0, null, 0));
        long self = sharing.view(offer.id()).people().get(0).clientId();
        sharing.send(offer.id(), proposals.view(offer.id()).version(), new SharingDraft("ANY", "PARALLEL",
                List.of(new PersonDraft(self, SharePart.DECIDER, 1))));
        Actor client = Actor.client(owner.companyId(), self, 0, Map.of(sample, ParticipantRole.CLIENT));
        current.set(client);
        long line = sheets.open(offer.id()).sheet().sections().get(0).lines().get(0).key();
        questions.ask(offer.id(), line, "Which permits?", List.of());
        rooms.post(owner, sample, Audience.EVERYBODY, new Post(UUID.randomUUID().toString(), "Welcome", 0));
        rooms.post(client, sample, Audience.EVERYBODY, new Post(UUID.randomUUID().toString(), "Hello", 0));
    }

    /** Every table that has a column for a project and a row with this one in it. */
    private static List<String> tablesThatName(long id) throws Exception {
        DataSource database = InitialContext.doLookup("jdbc/plumbline");
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                try (PreparedStatement count = connection.prepareStatement("select count(*) from " + table + " where project_id = ?")) {
                    count.setLong(1, id);
                    ResultSet row = count.executeQuery();
                    row.next();
                    if (row.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement columns = connection.prepareStatement("select lower(table_name) from information_schema.columns "
                + "where lower(column_name) = 'project_id' and lower(table_schema) = 'public'")) {
            ResultSet rows = columns.executeQuery();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
