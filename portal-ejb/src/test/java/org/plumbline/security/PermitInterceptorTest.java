package org.plumbline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.StaffRole;

class PermitInterceptorTest {

    private static final Actor OWNER = Actor.staff(7, 1, 0, StaffRole.OWNER);
    private static final Actor FIELD = Actor.staff(7, 2, 0, StaffRole.FIELD);

    private final CurrentActor current = new CurrentActor();
    private final PermitInterceptor interceptor = new PermitInterceptor();

    @BeforeEach
    void wire() throws ReflectiveOperationException {
        set("policy", new AccessPolicy());
        set("current", current);
    }

    @Test
    void asksForWhoeverIsSignedIn() throws Exception {
        current.set(OWNER);
        assertThat(interceptor.ask(call(new Object[0]))).isEqualTo("done");
        current.set(FIELD);
        assertThatThrownBy(() -> interceptor.ask(call(new Object[0]))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void takesNoParametersInEitherForm() throws Exception {
        current.set(OWNER);
        assertThat(interceptor.ask(call(null))).as("as Payara says it").isEqualTo("done");
        current.set(FIELD);
        assertThatThrownBy(() -> interceptor.ask(call(null))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anActorAmongTheArgumentsGoesFirst() throws Exception {
        current.set(OWNER);
        assertThatThrownBy(() -> interceptor.ask(call(new Object[] {FIELD}))).isInstanceOf(NotFoundException.class);
        current.set(FIELD);
        assertThat(interceptor.ask(call(new Object[] {"text", OWNER}))).isEqualTo("done");
    }

    @Permit(Action.AUDIT_VIEW)
    void door() {
        // only its annotation is read
    }

    private static InvocationContext call(Object[] parameters) {
        Method door = Stream.of(PermitInterceptorTest.class.getDeclaredMethods()).filter(method -> method.getName().equals("door"))
                .findFirst().orElseThrow();
        return (InvocationContext) Proxy.newProxyInstance(PermitInterceptorTest.class.getClassLoader(), new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> door;
                    case "getParameters" -> parameters;
                    case "proceed" -> "done";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private void set(String name, Object value) throws ReflectiveOperationException {
        Field field = PermitInterceptor.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(interceptor, value);
    }
}
