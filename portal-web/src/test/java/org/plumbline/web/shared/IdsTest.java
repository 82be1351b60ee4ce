package org.plumbline.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.shared.NotFoundException;

class IdsTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 118_331_984_404_721_032L, Long.MAX_VALUE})
    void readsAnId(long id) {
        assertThat(Ids.of(Long.toString(id))).isEqualTo(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "../1", "null", "abc", "1x", " 1", "+1", "-1", "1.0", "0x1", "\u0661", "1\u0000", "9223372036854775808", "99999999999999999999"})
    void whatIsNoIdDoesNotExist(String garbage) {
        assertThatThrownBy(() -> Ids.of(garbage)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRevisionBeyondAnIntDoesNotExist() {
        assertThat(Ids.readInt(Requests.get().parameter("revision", "2147483647").request(), "revision")).isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(() -> Ids.readInt(Requests.get().parameter("revision", "4294967297").request(), "revision"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anEmptyInputNamesNone() {
        assertThat(Ids.readOrNone(Requests.get().parameter("id", "").request(), "id")).isZero();
        assertThat(Ids.readOrNone(Requests.get().parameter("other", "7").request(), "id")).isZero();
        assertThat(Ids.readOrNone(Requests.get().parameter("id", "7").request(), "id")).isEqualTo(7);
        assertThatThrownBy(() -> Ids.read(Requests.get().parameter("id", "").request(), "id")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Ids.readOrNone(Requests.get().parameter("id", "x").request(), "id")).isInstanceOf(NotFoundException.class);
    }
}
