package org.plumbline.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final AtomicLong clock = new AtomicLong();
    private final Allowance allowance = new Allowance(20, 5, clock::get);

    @Test
    void givesSoManyAtOnceAndThenAtItsPace() {
        assertThat(IntStream.range(0, 100).filter(n -> allowance.take()).count()).isEqualTo(20);
        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(IntStream.range(0, 100).filter(n -> allowance.take()).count()).isEqualTo(5);
        assertThat(allowance.isFull()).isFalse();
    }

    @Test
    void savesUpNoMoreThanItHolds() {
        assertThat(allowance.take()).isTrue();
        clock.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(allowance.isFull()).isTrue();
        assertThat(IntStream.range(0, 100).filter(n -> allowance.take()).count()).isEqualTo(20);
    }
}
