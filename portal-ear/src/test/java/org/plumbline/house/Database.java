package org.plumbline.house;

import java.nio.file.Path;
import java.util.Map;

/** The database behind a house. */
public interface Database {

    /** Starts it with an empty database. */
    void open(Path folder);

    /** Takes it away while the portal runs, as a failing database server would; {@link #comeBack} returns the same data. */
    void goAway();

    void comeBack();

    /** Changes rows behind the portal's back. @throws UnsupportedOperationException when the server alone can reach the database */
    void change(String sql);

    /** The script of server-config that makes the server use it. */
    String script();

    /** System properties for the server. */
    Map<String, String> properties();

    Map<String, String> environment();
}
