package org.plumbline.notification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTimeServiceTest {

    @Test
    void theUsualTimeIsTheMedianInWholeHours() {
        assertThat(AnswerTimeService.usual(List.of(5L, 600L, 61L))).isEqualTo(2);
        assertThat(AnswerTimeService.usual(List.of(1L, 2L, 3L))).isOne();
        assertThat(AnswerTimeService.usual(List.of(1L, 2L))).as("too few to say").isZero();
    }
}
