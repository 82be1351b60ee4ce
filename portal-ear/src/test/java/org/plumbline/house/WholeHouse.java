package org.plumbline.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test from the street. Its methods take {@link Portal}, {@link Browser}, {@link MailServer}, {@link House} and {@link HttpsHouse} as parameters. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("street")
@ExtendWith(WholeHouseExtension.class)
public @interface WholeHouse {
}
