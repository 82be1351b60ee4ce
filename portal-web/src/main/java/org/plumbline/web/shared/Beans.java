package org.plumbline.web.shared;

import jakarta.enterprise.inject.Instance.Handle;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The portal's beans for what is none itself: components, and functions of pages.
 *
 * <p>Decision: each is looked up once. {@code CDI.current()} of WildFly walks the whole stack at every call to learn which deployment asks,
 * and a page is drawn deep down: 125 such walks took a third of the server's time for a proposal of 45 lines. What is kept is the
 * container's proxy, which finds the bean of the running request by itself.
 */
public final class Beans {

    private static final Map<Class<?>, Object> PROXIES = new ConcurrentHashMap<>();

    private Beans() {
    }

    /** @throws IllegalArgumentException for a bean without a normal scope: it has no proxy, one request's would serve all */
    public static <T> T of(Class<T> type) {
        return type.cast(PROXIES.computeIfAbsent(type, Beans::proxy));
    }

    private static Object proxy(Class<?> type) {
        Handle<?> found = CDI.current().select(type).getHandle();
        if (!CDI.current().getBeanManager().isNormalScope(found.getBean().getScope())) {
            throw new IllegalArgumentException(type.getName() + " has no normal scope");
        }
        return found.get();
    }
}
