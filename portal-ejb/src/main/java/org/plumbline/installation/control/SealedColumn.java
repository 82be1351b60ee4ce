package org.plumbline.installation.control;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 * @param source the converter of the sealed column it is made from: itself, or what it is a digest of
 * @param anew   makes its value from the key ring and the opened source
 */
public record SealedColumn(String table, String column, EncryptedText source, BiFunction<KeyRing, String, String> anew) {

    /** Table and column, as a rotation notes where it is. */
    public String name() {
        return table + "." + column;
    }

    /** The column it is made from, without its table. */
    String sourceColumn() {
        return source.context().substring(table.length() + 1);
    }

    /** Every one there is, in the order of their names. */
    static List<SealedColumn> all(EntityManager em) {
        return em.getMetamodel().getEntities().stream().map(EntityType::getJavaType).flatMap(SealedColumn::of)
                .sorted(Comparator.comparing(SealedColumn::name)).toList();
    }

    private static Stream<SealedColumn> of(Class<?> entity) {
        String table = entity.getAnnotation(Table.class).name();
        Map<String, EncryptedText> converters = new TreeMap<>();
        fields(entity).forEach(field -> converter(entity, field).ifPresent(found -> converters.put(column(field), found)));
        Stream<SealedColumn> sealed = converters.entrySet().stream().map(entry -> new SealedColumn(table, entry.getKey(),
                entry.getValue(), (keys, plain) -> entry.getValue().convertToDatabaseColumn(plain)));
        Stream<SealedColumn> digests = fields(entity).filter(field -> field.isAnnotationPresent(DigestOf.class)).map(field -> {
            DigestOf digest = field.getAnnotation(DigestOf.class);
            return new SealedColumn(table, column(field), converters.get(digest.column()), (keys, plain) -> keys.digest(plain, digest.context()));
        });
        return Stream.concat(sealed, digests);
    }

    private static Stream<Field> fields(Class<?> entity) {
        return Stream.<Class<?>>iterate(entity, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()));
    }

    /** Named on the attribute itself or, for one that is inherited, on the entity. */
    private static Optional<EncryptedText> converter(Class<?> entity, Field field) {
        return Stream.concat(Stream.of(field.getAnnotationsByType(Convert.class)), Stream.of(entity.getAnnotationsByType(Convert.class))
                .filter(convert -> convert.attributeName().equals(field.getName())))
                .map(Convert::converter).filter(EncryptedText.class::isAssignableFrom).map(SealedColumn::made).findFirst();
    }

    private static EncryptedText made(Class<?> converter) {
        try {
            return (EncryptedText) converter.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the converter " + converter.getName() + " needs a public constructor without parameters", e);
        }
    }

    private static String column(Field field) {
        return field.getAnnotation(Column.class).name();
    }
}
