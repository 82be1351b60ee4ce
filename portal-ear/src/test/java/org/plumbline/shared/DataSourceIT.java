package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.plumbline.house.inside.InContainer;

/** The server's data source is there under the name of persistence.xml, and as the portal counts on it. */
class DataSourceIT extends InContainer {

    @Test
    void answersAndReadsWhatIsCommitted() throws NamingException, SQLException {
        DataSource database = InitialContext.doLookup("jdbc/plumbline");
        try (Connection connection = database.getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }
}
