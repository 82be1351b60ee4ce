package org.plumbline.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.plumbline.integration.tink.TestKeys;

/**
 * An H2 database in memory with every migration, opened through EclipseLink: {@code @RegisterExtension static final
 * Database db = new Database()}. One per test class.
 */
public class Database implements BeforeAllCallback, AfterAllCallback {

    private EntityManagerFactory factory;
    private JdbcDataSource dataSource;

    @Override
    public void beforeAll(ExtensionContext context) {
        dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + context.getUniqueId().hashCode() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(dataSource).locations("classpath:db/migration").load().migrate();
        TestKeys.use(Path.of("target", "test-keys"));
        factory = Persistence.createEntityManagerFactory("plumbline", Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", dataSource,
                "eclipselink.weaving", "false"));
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        factory.close();
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    public JdbcDataSource dataSource() {
        return dataSource;
    }

    /** Does work in one transaction; rolls back when it throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                T result = work.apply(em);
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }

    /** Sets the fields of a bean by their type, as the container's injection would. */
    public static <B> B inject(B bean, Object... values) {
        for (Object value : values) {
            List<Field> fields = Stream.of(bean.getClass().getDeclaredFields()).filter(f -> f.getType().isInstance(value)).toList();
            if (fields.isEmpty()) {
                throw new IllegalArgumentException(bean.getClass() + " has no field for " + value.getClass());
            }
            fields.forEach(field -> set(bean, field, value));
        }
        return bean;
    }

    private static void set(Object bean, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(bean, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
