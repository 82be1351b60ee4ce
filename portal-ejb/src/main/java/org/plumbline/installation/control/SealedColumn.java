package org.plumbline.installation.control;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.plumbline.shared.DigestOf;
import org.plumbline.shared.EncryptedText;
import org.plumbline.shared.KeyRing;

/**
 * A column whose values depend on the keys.
 *
 * @param table  its table, whose key is {@code id}
 * @param column its own name
 * @param source the sealed column it is made from: itself, or what it is a digest of
 * @param anew   makes its value from the key ring and the opened source
 */
public record SealedColumn(String table, String column, String source, BiFunction<KeyRing, String, String> anew) {

    /** Table and column, as a rotation notes where it is. */
    public String name() {
        return table + "." + column;
    }

    /** Every one there is, in the order of their names. */
    static List<SealedColumn> all(EntityManager em) {
        return em.getMetamodel().getEntities().stream().map(EntityType::getJavaType).flatMap(SealedColumn::of)
                .sorted(Comparator.comparing(SealedColumn::name)).toList();
    }

    private static Stream<SealedColumn> of(Class<?> entity) {
        String table = entity.getAnnotation(Table.class).name();
        return Stream.<Class<?>>iterate(entity, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields())).flatMap(field -> of(table, field));
    }

    private static Stream<SealedColumn> of(String table, Field field) {
        Convert convert = field.getAnnotation(Convert.class);
        DigestOf digest = field.getAnnotation(DigestOf.class);
        if (digest != null) {
            return Stream.of(new SealedColumn(table, column(field), digest.column(), (keys, plain) -> keys.digest(plain, digest.context())));
        }
        if (convert != null && convert.converter() == EncryptedText.class) {
            return Stream.of(new SealedColumn(table, column(field), column(field), (keys, plain) -> keys.seal(plain, EncryptedText.CONTEXT)));
        }
        return Stream.empty();
    }

    private static String column(Field field) {
        return field.getAnnotation(Column.class).name();
    }
}
