package org.plumbline.web.shared.error;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StorageFullException;
import org.plumbline.shared.TooManyTriesException;
import org.plumbline.web.shared.guard.BodyTooLargeException;

/**
 * How an exception is answered: the kind of the error page and its status. Containers wrap what a service has thrown (EJB, EL, Faces
 * and Servlet each in their own class), and an optimistic lock fails only at commit, so the whole chain of causes is searched.
 */
enum Verdict {

    NOT_FOUND(404, NotFoundException.class, EJBAccessException.class),
    EXPIRED(409, ViewExpiredException.class),
    CONFLICT(409, ConflictException.class, OptimisticLockException.class),
    TOO_MANY(429, TooManyTriesException.class),
    REJECTED(400, RejectedInputException.class, jakarta.validation.ConstraintViolationException.class),
    TOO_LARGE(413, BodyTooLargeException.class),
    UNAVAILABLE(503, ResourceException.class, SQLTransientConnectionException.class, SQLNonTransientConnectionException.class,
            SQLRecoverableException.class),
    NO_ROOM(507, StorageFullException.class),
    FAILED(500);

    /**
     * The states of a lost connection, for drivers that throw a plain SQLException: class 08 of the standard, and PostgreSQL's 57P01 to
     * 57P03 while its server stops or starts.
     */
    private static final Pattern CONNECTION_LOST = Pattern.compile("08...|57P0[123]");

    private final int status;
    private final List<Class<?>> causes;

    Verdict(int status, Class<?>... causes) {
        this.status = status;
        this.causes = List.of(causes);
    }

    int status() {
        return status;
    }

    static Verdict on(Throwable thrown) {
        return Stream.of(values()).filter(verdict -> verdict.causes.stream().anyMatch(cause -> link(thrown, cause::isInstance).isPresent()))
                .findFirst().orElseGet(() -> link(thrown, Verdict::isConnectionLost).isPresent() ? UNAVAILABLE : FAILED);
    }

    /** The first exception of a class in a chain of causes. */
    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> wanted) {
        return link(thrown, wanted::isInstance).map(wanted::cast);
    }

    private static boolean isConnectionLost(Throwable link) {
        return link instanceof SQLException failure && failure.getSQLState() != null && CONNECTION_LOST.matcher(failure.getSQLState()).matches();
    }

    private static Optional<Throwable> link(Throwable thrown, Predicate<Throwable> wanted) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable link = thrown; link != null && seen.add(link); link = link.getCause()) {
            if (wanted.test(link)) {
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }
}
