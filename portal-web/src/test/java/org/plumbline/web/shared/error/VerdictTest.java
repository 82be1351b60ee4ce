package org.plumbline.web.shared.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
