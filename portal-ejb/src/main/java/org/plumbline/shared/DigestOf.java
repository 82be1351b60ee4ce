package org.plumbline.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a column with the keyed digest of an encrypted column of the same table, by which the value is found. After a rotation
 * of keys the digest is made anew from the opened value as it is stored, so the value must be stored as it was digested.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface DigestOf {

    /** The encrypted column. */
    String column();

    /** The context given to {@link KeyRing#digest}. */
    String context();
}
