package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.stream.LongStream;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.house.inside.InContainer;
import org.plumbline.proposal.boundary.ProposalRow;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Ids;
import org.plumbline.shared.StaffRole;

/** A company with 5,000 projects and 50,000 proposals still gets its list in a blink. */
class ProposalListIT extends InContainer {

    private static final int PROJECTS = 5_000;
    private static final int PROPOSALS = 50_000;
    private static final Duration FIRST_PAGE = Duration.ofMillis(150);
    /** Words are looked for in every row. */
    private static final Duration SEARCH = Duration.ofMillis(500);
    private static final int TRIES = 20;
    private static long company;
    private static long firstProject;

    @EJB
    private ProposalService proposals;

    @Inject
    private CurrentActor current;

    @BeforeEach
    void aLargeCompany() throws Exception {
        if (company == 0) {
            company = Ids.next();
            DataSource database = InitialContext.doLookup("jdbc/plumbline");
            try (Connection connection = database.getConnection()) {
                fill(connection);
            }
        }
        current.set(Actor.staff(company, 1, 0, StaffRole.OWNER));
    }

    @Test
    void theFirstPageIsThereInABlinkWhateverIsAsked() {
        assertThat(proposals.list(0, "", "", 1).total()).isEqualTo(PROPOSALS);
        assertThat(proposals.list(0, "", "P-2026-4711", 1).rows()).extracting(ProposalRow::number).containsExactly("P-2026-4711");
        assertThat(proposals.list(firstProject, "", "", 1).total()).isEqualTo(PROPOSALS / PROJECTS);
        isQuick("all", FIRST_PAGE, () -> proposals.list(0, "", "", 1));
        isQuick("of one status", FIRST_PAGE, () -> proposals.list(0, "SENT", "", 1));
        isQuick("of one project", FIRST_PAGE, () -> proposals.list(firstProject, "", "", 1));
        isQuick("by number", FIRST_PAGE, () -> proposals.list(0, "", "2026-4711", 1));
        isQuick("by words", SEARCH, () -> proposals.list(0, "", "kitchen 4711", 1));
        isQuick("nothing", SEARCH, () -> proposals.list(0, "", "no such proposal", 1));
    }

    /** The quickest of many tries: the machine may have other things to do, the query has not. */
    private static void isQuick(String what, Duration limit, Runnable ask) {
        long[] nanos = LongStream.range(0, TRIES).map(i -> {
            long start = System.nanoTime();
            ask.run();
            return System.nanoTime() - start;
        }).sorted().toArray();
        assertThat(Duration.ofNanos(nanos[0])).as(what).isLessThan(limit);
    }

    private static void fill(Connection connection) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now();
        insert(connection, "insert into company (id, version, created_at, name, time_zone, language, currency, second_step_roles) "
                + "values (?, 1, ?, 'Large company', 'America/Chicago', 'en', 'USD', '')", 1, (statement, i) -> set(statement, company, now));
        firstProject = Ids.next();
        insert(connection, "insert into project (id, version, created_at, company_id, name, time_zone, status, street, city, region, active_at) "
                + "values (?, 1, ?, ?, ?, 'America/Chicago', 'ACTIVE', ?, 'Portland', 'OR', ?)", PROJECTS,
                (statement, i) -> set(statement, firstProject + i, now, company, "Kitchen " + i, i + " SE Alder St", now.minusMinutes(i)));
        long first = Ids.next() + PROJECTS;
        insert(connection, "insert into proposal (id, version, created_at, company_id, project_id, number_year, number_in_year, title, status, "
                + "sent_revision, draft_revision, decision_rule, decision_order, choice, touched_at) "
                + "values (?, 1, ?, ?, ?, 2026, ?, ?, ?, ?, ?, 'ALL', 'PARALLEL', '', ?)", PROPOSALS,
                (statement, i) -> set(statement, first + i, now, company, firstProject + i % PROJECTS, i + 1, "Remodel " + i,
                        i % 2 == 0 ? "DRAFT" : "SENT", i % 2, 1 - i % 2, now.minusSeconds(i)));
        insert(connection, "insert into proposal_revision (id, version, created_at, company_id, proposal_id, number, currency, tax_name, tax_rate, "
                + "intro, terms, internal_note, deposit_kind, deposit_value, duration_days, edited_at, edited_by, total_minor) "
                + "values (?, 1, ?, ?, ?, 1, 'USD', '', 0, '', '', '', 'NONE', 0, 0, ?, 'staff:1', ?)", PROPOSALS,
                (statement, i) -> set(statement, first + i, now, company, first + i, now, 100L * i));
    }

    private interface Row {
        void fill(PreparedStatement statement, int number) throws SQLException;
    }

    private static void insert(Connection connection, String sql, int rows, Row row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows; i++) {
                row.fill(statement, i);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
