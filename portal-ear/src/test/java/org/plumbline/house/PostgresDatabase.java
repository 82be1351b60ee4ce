package org.plumbline.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.plumbline.server.Ports;

/** A PostgreSQL server of its own, from binaries that come as a library. */
final class PostgresDatabase implements Database {

    private static final String NAME = "plumbline";

    private Path folder;
    private int port;
    private EmbeddedPostgres server;

    @Override
    public void open(Path parent) {
        folder = parent.resolve("postgresql");
        port = Ports.free(1).get(0);
        comeBack();
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create role plumbline login");
            statement.execute("create database plumbline owner plumbline");
        } catch (SQLException e) {
            throw new IllegalStateException("The test database can't be made", e);
        }
    }

    @Override
    public void goAway() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void comeBack() {
        try {
            server = EmbeddedPostgres.builder().setPort(port).setDataDirectory(folder).setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.resolveSibling("postgresql-binaries").toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void change(String sql) {
        try (Connection connection = server.getDatabase(NAME, NAME).getConnection(); Statement statement = connection.createStatement()) {
            if (statement.executeUpdate(sql) != 1) {
                throw new IllegalStateException("Not one row: " + sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test database can't be changed", e);
        }
    }

    @Override
    public String script() {
        return "datasource-postgresql";
    }

    @Override
    public Map<String, String> properties() {
        return Map.of("plumbline.db.url", server.getJdbcUrl(NAME, NAME).replaceFirst("\\?.*$", ""), "plumbline.db.user", NAME);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("PLUMBLINE_DB_PASSWORD", "trusted-on-loopback");
    }
}
