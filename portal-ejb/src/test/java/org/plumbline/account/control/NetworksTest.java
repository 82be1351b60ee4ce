package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworksTest {

    @Test
    void takesTheFirst24BitsOfIpv4() {
        assertThat(Networks.of("192.0.2.1")).isEqualTo(Networks.of("192.0.2.254")).isNotEqualTo(Networks.of("192.0.3.1"));
    }

    @Test
    void takesTheFirst48BitsOfIpv6() {
        assertThat(Networks.of("2001:db8:1:2::1")).isEqualTo(Networks.of("2001:db8:1:ffff::9%eth0")).isNotEqualTo(Networks.of("2001:db8:2::1"));
    }

    @Test
    void looksNoNameUp() {
        assertThat(Networks.of("unknown")).isEqualTo("unknown");
        assertThat(Networks.of(null)).isEqualTo("null");
    }
}
