package org.plumbline.security;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the caller of a boundary method must be allowed to do. The actor is the method's {@code Actor} argument where it has
 * one (sockets, webhooks, timers), else the {@link CurrentActor} of the request.
 *
 * <p>The interceptor answers whether the actor may do this to anything at all; a method that looks up one thing asks
 * {@link AccessPolicy#demand} about that thing, or finds it through a {@link Scope}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Permit {

    @Nonbinding
    Action[] value() default {};
}
