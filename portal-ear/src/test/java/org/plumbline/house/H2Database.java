package org.plumbline.house;

import java.nio.file.Path;
import java.util.Map;

/** The embedded database: a file inside the house, opened by the server itself. */
final class H2Database implements Database {

    private Path file;

    @Override
    public void open(Path folder) {
        file = folder.resolve("plumbline");
    }

    @Override
    public void goAway() {
        throw new UnsupportedOperationException("An embedded database lives and dies with its server.");
    }

    @Override
    public void comeBack() {
        throw new UnsupportedOperationException("An embedded database lives and dies with its server.");
    }

    @Override
    public void change(String sql) {
        throw new UnsupportedOperationException("an embedded database is the server's own");
    }

    @Override
    public String script() {
        return "datasource-h2";
    }

    @Override
    public Map<String, String> properties() {
        return Map.of("plumbline.h2.file", file.toString());
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }
}
