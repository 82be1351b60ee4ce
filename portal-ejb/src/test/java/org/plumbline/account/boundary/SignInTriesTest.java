package org.plumbline.account.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.control.SignInWaits;
import org.plumbline.account.control.SignInWaits.Key;
import org.plumbline.account.entity.SignInWait.Patience;
import org.plumbline.shared.TooManyTriesException;
import org.plumbline.testing.Database;

/** What a try does when another first try makes the same rows at the same instant. */
class SignInTriesTest {

    private static final Optional<Duration> OVERTAKEN = Optional.empty();
    private static final Optional<Duration> FREE = Optional.of(Duration.ZERO);
    private static final List<Key> TWO = List.of(new Key("account", Patience.ACCOUNT), new Key("network", Patience.NETWORK));

    private final Deque<Optional<Duration>> answers = new ArrayDeque<>();
    private final SignInTries tries = new SignInTries();
    private int undone;

    @BeforeEach
    void inAServer() {
        SignInWaits waits = new SignInWaits() {
            @Override
            public Optional<Duration> charge(List<Key> counted, Instant now) {
                return answers.remove();
            }
        };
        SessionContext context = (SessionContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SessionContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBusinessObject" -> tries;
                    case "setRollbackOnly" -> {
                        undone++;
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        Database.inject(tries, waits, context);
    }

    @Test
    void oneThatWasOvertakenTriesAgainInANewTransaction() {
        answers.addAll(List.of(OVERTAKEN, FREE));
        assertThatCode(() -> tries.demandTurn(TWO)).doesNotThrowAnyException();
        assertThat(undone).as("the spent transaction keeps nothing").isEqualTo(1);
        assertThat(answers).isEmpty();
    }

    @Test
    void eachOfItsRowsMayHaveBeenOvertaken() {
        answers.addAll(List.of(OVERTAKEN, OVERTAKEN, FREE));
        assertThatCode(() -> tries.demandTurn(TWO)).doesNotThrowAnyException();
    }

    @Test
    void oneThatIsOvertakenForEverWaitsLikeAnyOther() {
        answers.addAll(List.of(OVERTAKEN, OVERTAKEN, OVERTAKEN));
        assertThatThrownBy(() -> tries.demandTurn(TWO)).isInstanceOf(TooManyTriesException.class);
        assertThat(answers).isEmpty();
    }

    @Test
    void aWaitIsToldAndNotTriedAgain() {
        answers.add(Optional.of(Duration.ofSeconds(8)));
        assertThatThrownBy(() -> tries.demandTurn(TWO)).isInstanceOfSatisfying(TooManyTriesException.class,
                refusal -> assertThat(refusal.getRetryAfter()).isEqualTo(Duration.ofSeconds(8)));
        assertThat(undone).isZero();
    }
}
