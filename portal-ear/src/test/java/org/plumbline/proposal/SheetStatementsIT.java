package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often a client's page of a proposal asks the database, all of it: session, participations, navigation and sheet, as the embedded
 * database counts them, but for noting once a minute that the session is in use. What timers ask meanwhile is told apart: it doesn't come
 * with every request; what delivers mails, as many as there are, is left out by its table, which no page asks.
 */
@Tag("embedded-database")
class SheetStatementsIT extends SharedProposal {

    private static final int MOST_OF_A_PAGE = 12;
    private static final int REQUESTS = 10;
    private final HttpClient http = HttpClient.newHttpClient();

    private String cookie;

    @Test
    void asksTwelveTimesAtMostAndForManyLinesAsOftenAsForAFew() throws Exception {
        cookie = "plumbline=" + session(email(ana));
        sendAgain(LocalDate.now().plusDays(40), 0);
        grow(45);
        List<String> few = statements("", "");
        List<String> noting = statements("", "update proposal_share set last_seen_revision = 1, last_seen_at = timestamp '2026-01-01 00:00:00'"
                + " where proposal_id = " + proposal);
        noting.removeIf(statement -> statement.contains("last_seen_revision = 1"));
        assertThat(few).hasSizeBetween(5, MOST_OF_A_PAGE - 2);
        assertThat(statements("&step=review", "")).as("in the step of review").hasSizeBetween(5, MOST_OF_A_PAGE);
        assertThat(noting).as("opened for the first time").hasSizeBetween(few.size() + 1, MOST_OF_A_PAGE - 1);
        grow(402);
        assertThat(statements("", "")).as("of 402 lines").hasSameSizeAs(few);
    }

    /** Statements that came with each of several requests, both times. @param before makes the request notice something, or empty */
    private List<String> statements(String step, String before) throws Exception {
        List<String> statements = counted(step, before);
        List<String> again = counted(step, before);
        statements.removeIf(statement -> !again.remove(statement));
        return statements;
    }

    private List<String> counted(String step, String before) throws Exception {
        get(step);
        run("set query_statistics false");
        run("set query_statistics_max_entries 1000");
        run("set query_statistics true");
        for (int i = 0; i < REQUESTS; i++) {
            if (!before.isEmpty()) {
                run(before);
            }
            get(step);
        }
        try (Connection connection = database().getConnection(); Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select sql_statement, execution_count / " + REQUESTS + " from information_schema.query_statistics "
                        + "where regexp_like(sql_statement, '^(select|insert|update|delete) ', 'i') and not regexp_like(sql_statement, 'outbox_message', 'i')")) {
            List<String> statements = new ArrayList<>();
            while (found.next()) {
                statements.addAll(Collections.nCopies(found.getInt(2), found.getString(1)));
            }
            return statements;
        } finally {
            run("set query_statistics false");
        }
    }

    private void get(String step) throws IOException, InterruptedException {
        URI address = URI.create(System.getProperty("plumbline.base-url") + "/proposal/sheet.xhtml?id=" + proposal + step);
        HttpResponse<String> page = http.send(HttpRequest.newBuilder(address).header("Cookie", cookie).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Boxes");
    }

    /** More lines in the revision that is with the clients, written past the services. */
    private void grow(int lines) throws Exception {
        String revision = "(select r.id from proposal_revision r where r.number = 2 and r.proposal_id = " + proposal + ")";
        run("insert into proposal_line (id, version, created_at, company_id, revision_id, line_key, section_key, group_key, position, cost_code, name, "
                + "description, quantity, unit, unit_cost, markup, taxable, allowance, by_default, extra_days, picture_id, client_note, internal_note, price_minor) "
                + "select l.id + x * 1000000000000, 0, l.created_at, l.company_id, l.revision_id, l.line_key + x * 1000000000000, l.section_key, 0, x, '', 'Boxes ' || x, "
                + "'', 1, 'EA', 1, 0, true, false, false, 0, 0, '', '', 100 from proposal_line l, system_range((select count(*) from proposal_line "
                + "where revision_id = " + revision + "), " + (lines - 1) + ") where l.revision_id = " + revision + " and l.line_key = " + boxes);
    }

    private static void run(String sql) throws NamingException, SQLException {
        try (Connection connection = database().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DataSource database() throws NamingException {
        return InitialContext.doLookup("jdbc/plumbline");
    }
}
