package org.plumbline.house.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntFunction;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.plumbline.shared.Ids;

/** A company of its own with 5,000 projects, written past the services, for tests of what stays quick. Rows by the thousand are made by the database. */
public final class LargeCompany {

    public static final int PROJECTS = 5_000;
    /** For a page of what is there. */
    public static final Duration FIRST_PAGE = Duration.ofMillis(150);
    /** For words, which are looked for in every row. */
    public static final Duration SEARCH = Duration.ofMillis(500);

    public static final int PROPOSALS = 50_000;

    private static final int TRIES = 60;

    private static LargeCompany busy;

    private final OffsetDateTime now = OffsetDateTime.now();
    private final long id = Ids.next();
    private final long firstProject = Ids.next();

    public LargeCompany() throws NamingException, SQLException {
        this(PROJECTS);
    }

    /** One of another size. */
    public LargeCompany(int projects) throws NamingException, SQLException {
        insert("insert into company (id, version, created_at, name, time_zone, language, currency, second_step_roles) "
                + "values (?, 1, ?, 'Large company', 'America/Chicago', 'en', 'USD', '')", 1, i -> List.of(id, now));
        insert("insert into project (id, version, created_at, company_id, name, time_zone, status, street, city, region, active_at) "
                + "values (?, 1, ?, ?, ?, 'America/Chicago', 'ACTIVE', ?, 'Portland', 'OR', ?)", projects,
                i -> List.of(firstProject + i, now, id, "Kitchen " + i, i + " SE Alder St", now.minusMinutes(i)));
    }

    /** One whose projects have an owner and ten proposals each, every other of them sent; all tests look at the same. */
    public static synchronized LargeCompany busy() throws NamingException, SQLException {
        if (busy == null) {
            LargeCompany made = new LargeCompany();
            made.addOwners();
            made.addProposals();
            busy = made;
        }
        return busy;
    }

    private void addOwners() throws NamingException, SQLException {
        make("insert into client (id, version, created_at, company_id, name, email, email_index, language, status) "
                + "select {first} + n, 1, {now}, {company}, concat('Owner ', n), 'sealed', concat('index ', n), 'en', 'ACTIVE' from {rows}", PROJECTS);
        make("insert into participant (id, version, created_at, company_id, project_id, client_id, role) "
                + "select {first} + n, 1, {now}, {company}, {first} + n, {first} + n, 'CLIENT' from {rows}", PROJECTS);
    }

    private void addProposals() throws NamingException, SQLException {
        make("insert into proposal (id, version, created_at, company_id, project_id, number_year, number_in_year, title, status, sent_revision, "
                + "draft_revision, decision_rule, decision_order, choice, touched_at) "
                + "select {first} + n, 1, {now}, {company}, {first} + mod(n, " + PROJECTS + "), 2026, n + 1, concat('Remodel ', n), "
                + "case when mod(n, 2) = 0 then 'DRAFT' else 'SENT' end, mod(n, 2), 1 - mod(n, 2), 'ALL', 'PARALLEL', '', {now} - n * interval '1' second "
                + "from {rows}", PROPOSALS);
        make("insert into proposal_revision (id, version, created_at, company_id, proposal_id, number, currency, tax_name, tax_rate, "
                + "intro, terms, internal_note, deposit_kind, deposit_value, duration_days, edited_at, edited_by, total_minor) "
                + "select {first} + n, 1, {now}, {company}, {first} + n, 1, 'USD', '', 0, '', '', '', 'NONE', 0, 0, {now}, 'staff:1', 100 * n from {rows}", PROPOSALS);
    }

    /**
     * Has the database make rows by itself.
     *
     * @param sql a select into a table, which reads the numbers n from 0 from {@code {rows}}; {@code {first}} is the first project's id
     */
    private void make(String sql, int rows) throws NamingException, SQLException {
        String whole = sql.replace("{rows}", "generate_series(0, " + (rows - 1) + ") as s(n)").replace("{company}", Long.toString(id))
                .replace("{first}", Long.toString(firstProject)).replace("{now}", "timestamp with time zone '" + now.truncatedTo(ChronoUnit.MICROS) + "'");
        insert(whole, 1, i -> List.of());
    }

    /** Writes rows, all at once: a commit each takes a turn of the disk each. @param row the values of each, by its number from 0 */
    public void insert(String sql, int rows, IntFunction<List<Object>> row) throws NamingException, SQLException {
        DataSource database = InitialContext.doLookup("jdbc/plumbline");
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < rows; i++) {
                List<Object> values = row.apply(i);
                for (int at = 0; at < values.size(); at++) {
                    statement.setObject(at + 1, values.get(at));
                }
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    public long id() {
        return id;
    }

    /** The others' ids follow it one by one. */
    public long firstProject() {
        return firstProject;
    }

    public OffsetDateTime now() {
        return now;
    }

    /** One of many tries is within the limit: the machine may have other things to do for a while, the query has not. */
    public static void isQuick(String what, Duration limit, Runnable ask) {
        Duration quickest = limit.multipliedBy(2);
        for (int tries = 0; tries < TRIES && quickest.compareTo(limit) >= 0; tries++) {
            long start = System.nanoTime();
            ask.run();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            quickest = took.compareTo(quickest) < 0 ? took : quickest;
        }
        assertThat(quickest).as(what).isLessThan(limit);
    }
}
