package org.plumbline.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.stream.Stream;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;

/** Asks the policy before a boundary method runs. */
@Permit
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class PermitInterceptor {

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    @AroundInvoke
    Object ask(InvocationContext call) throws Exception {
        Permit permit = call.getMethod().getAnnotation(Permit.class);
        if (permit != null) {
            Actor actor = actorOf(call);
            if (Stream.of(permit.value()).noneMatch(action -> policy.mayAttempt(action, actor))) {
                throw new NotFoundException();
            }
        }
        return call.proceed();
    }

    /** The Actor among the arguments, else whoever is signed in. Payara gives null for a method without parameters, not an empty array. */
    private Actor actorOf(InvocationContext call) {
        return Stream.ofNullable(call.getParameters()).flatMap(Stream::of).filter(Actor.class::isInstance).map(Actor.class::cast).findFirst()
                .orElseGet(current::get);
    }
}
