package org.plumbline.shared;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.annotation.ElementType;

/**
 * Marks one implementation of a port among several. A producer beside the port chooses by a {@link Setting}, so that nobody
 * ever names an adapter's class.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
public @interface Adapter {

    /** The value of the setting that chooses it. */
    String value();

    /** The annotation as a value, for looking a bean up. */
    final class Named extends AnnotationLiteral<Adapter> implements Adapter {

        private static final long serialVersionUID = 1L;

        private final String value;

        public Named(String value) {
            this.value = value;
        }

        @Override
        public String value() {
            return value;
        }
    }
}
