package org.plumbline.installation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.integration.tink.TestKeys;
import org.plumbline.shared.KeyRing;
import org.plumbline.testing.Database;

/** What the persistence provider makes of the entities: which columns are sealed, and what each value is bound to. */
class SealedColumnTest {

    private static final String TEXT = "text";

    @RegisterExtension
    static final Database db = new Database();

    @TempDir
    Path folder;

    private KeyRing keys;

    @BeforeEach
    void unlock() {
        keys = TestKeys.use(folder);
    }

    @Test
    void everySealedColumnIsFoundAndNoOther() {
        assertThat(found().stream().filter(column -> column.sourceColumn().equals(column.column())).map(SealedColumn::name))
                .containsExactlyElementsOf(mapped().keySet()).contains("client.email", "client.phone", "staff_member.email",
                        "staff_member.totp_secret", "outbox_message.payload", "kept_mail.html_part");
    }

    @Test
    void eachValueIsBoundToItsTableAndColumn() {
        mapped().forEach((name, sealed) -> {
            assertThat(keys.open(sealed, name)).isEqualTo(TEXT);
            mapped().keySet().stream().filter(other -> !other.equals(name))
                    .forEach(other -> assertThatThrownBy(() -> keys.open(sealed, other)).isInstanceOf(IllegalStateException.class));
        });
    }

    @Test
    void aDigestIsMadeFromTheSealedColumnOfItsOwnTable() {
        assertThat(found().stream().filter(column -> column.name().endsWith(".email_index")).map(column -> column.source().context()))
                .containsExactly("client.email", "staff_member.email");
    }

    private static List<SealedColumn> found() {
        return db.inTransaction(SealedColumn::all);
    }

    /** Table and column of each mapping whose converter seals, with a text as it would be written. */
    private static Map<String, String> mapped() {
        return db.inTransaction(em -> {
            AbstractSession session = (AbstractSession) em.unwrap(Session.class);
            Map<String, String> sealed = new TreeMap<>();
            session.getDescriptors().values().stream().flatMap(descriptor -> descriptor.getMappings().stream())
                    .filter(AbstractDirectMapping.class::isInstance).map(AbstractDirectMapping.class::cast)
                    .filter(mapping -> mapping.hasConverter() && mapping.getAttributeClassification() == String.class)
                    .forEach(mapping -> sealed.put(mapping.getField().getTableName() + "." + mapping.getField().getName(),
                            (String) mapping.getFieldValue(TEXT, session)));
            return sealed;
        });
    }
}
