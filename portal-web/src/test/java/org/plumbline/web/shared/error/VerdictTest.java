package org.plumbline.web.shared.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;

class VerdictTest {

    @Test
    void looksThroughWhatContainersWrap() {
        assertThat(Verdict.on(wrapped(new NotFoundException()))).isEqualTo(Verdict.NOT_FOUND);
        assertThat(Verdict.on(wrapped(new ConflictException("x.y")))).isEqualTo(Verdict.CONFLICT);
        assertThat(Verdict.on(wrapped(new OptimisticLockException()))).isEqualTo(Verdict.CONFLICT);
        assertThat(Verdict.on(wrapped(new RejectedInputException("name", "x.y")))).isEqualTo(Verdict.REJECTED);
        assertThat(Verdict.on(wrapped(new jakarta.validation.ConstraintViolationException(Set.of())))).isEqualTo(Verdict.REJECTED);
        assertThat(Verdict.on(wrapped(new TooManyTriesException(Duration.ofMinutes(1))))).isEqualTo(Verdict.TOO_MANY);
        assertThat(Verdict.on(new FacesException(new SQLTransientConnectionException()))).isEqualTo(Verdict.UNAVAILABLE);
        assertThat(Verdict.on(new ViewExpiredException())).isEqualTo(Verdict.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P02", "57P03"})
    void aLostConnectionIsAnOutageWhateverTheDriverThrows(String state) {
        assertThat(Verdict.on(wrapped(new PersistenceException(new SQLException("gone", state))))).isEqualTo(Verdict.UNAVAILABLE);
    }

    @Test
    void aServerWithoutAConnectionIsAnOutage() {
        assertThat(Verdict.on(wrapped(new PersistenceException(new SQLException("no connection", new ResourceException("pool"))))))
                .isEqualTo(Verdict.UNAVAILABLE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "23505", "42P01", "57014", "57P04"})
    void anyOtherFailureOfTheDatabaseIsOurs(String state) {
        assertThat(Verdict.on(wrapped(new PersistenceException(new SQLException("refused", state))))).isEqualTo(Verdict.FAILED);
    }

    @Test
    void whatNobodyKnowsIsAFailure() {
        assertThat(Verdict.on(new EJBException("?"))).isEqualTo(Verdict.FAILED);
        assertThat(Verdict.on(new NullPointerException())).isEqualTo(Verdict.FAILED);
    }

    @Test
    void endsInACircleOfCauses() {
        var first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));
        assertThat(Verdict.on(first)).isEqualTo(Verdict.FAILED);
    }

    private static Throwable wrapped(RuntimeException thrown) {
        return new FacesException(new EJBTransactionRolledbackException("rolled back", thrown));
    }
}
