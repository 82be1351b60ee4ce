package org.plumbline.web.shared;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets {@code #{row.title}} read a record's component. Expression Language 5.0 knows getters only; Rows and Views are records. Other
 * public accessors of a record ({@code getX()}, methods in calls) stay with the resolvers behind this one.
 */
public class RecordELResolver extends ELResolver {

    private static final Map<Class<?>, Map<String, Method>> COMPONENTS = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Method accessor = accessor(base, property);
        if (accessor == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return accessor.invoke(base);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ELException("Cannot read " + property + " of " + base.getClass().getName(), e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        // null with a resolved property says: read-only
        if (accessor(base, property) != null) {
            context.setPropertyResolved(base, property);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (accessor(base, property) != null) {
            throw new PropertyNotWritableException(property + " of record " + base.getClass().getName());
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        boolean ours = accessor(base, property) != null;
        if (ours) {
            context.setPropertyResolved(base, property);
        }
        return ours;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static Method accessor(Object base, Object property) {
        return base instanceof Record && property != null
                ? COMPONENTS.computeIfAbsent(base.getClass(), RecordELResolver::components).get(property.toString())
                : null;
    }

    private static Map<String, Method> components(Class<?> type) {
        var accessors = new java.util.HashMap<String, Method>();
        for (var component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            // a public component of a package-private record is readable too
            accessor.setAccessible(true);
            accessors.put(component.getName(), accessor);
        }
        return Map.copyOf(accessors);
    }
}
