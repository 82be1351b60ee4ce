package org.plumbline.house.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.plumbline.shared.Ids;

/** A company of its own with 5,000 projects, written past the services, for tests of what stays quick. */
public final class LargeCompany {

    public static final int PROJECTS = 5_000;
    /** For a page of what is there. */
    public static final Duration FIRST_PAGE = Duration.ofMillis(150);
    /** For words, which are looked for in every row. */
    public static final Duration SEARCH = Duration.ofMillis(500);

    private static final int TRIES = 20;

    private final OffsetDateTime now = OffsetDateTime.now();
    private final long id = Ids.next();
    private final long firstProject = Ids.next();

    public LargeCompany() throws NamingException, SQLException {
        insert("insert into company (id, version, created_at, name, time_zone, language, currency, second_step_roles) "
                + "values (?, 1, ?, 'Large company', 'America/Chicago', 'en', 'USD', '')", 1, i -> List.of(id, now));
        insert("insert into project (id, version, created_at, company_id, name, time_zone, status, street, city, region, active_at) "
                + "values (?, 1, ?, ?, ?, 'America/Chicago', 'ACTIVE', ?, 'Portland', 'OR', ?)", PROJECTS,
                i -> List.of(firstProject + i, now, id, "Kitchen " + i, i + " SE Alder St", now.minusMinutes(i)));
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

    /** Looks at the quickest of many tries: the machine may have other things to do, the query has not. */
    public static void isQuick(String what, Duration limit, Runnable ask) {
        long quickest = LongStream.range(0, TRIES).map(i -> {
            long start = System.nanoTime();
            ask.run();
            return System.nanoTime() - start;
        }).min().orElseThrow();
        assertThat(Duration.ofNanos(quickest)).as(what).isLessThan(limit);
    }
}
