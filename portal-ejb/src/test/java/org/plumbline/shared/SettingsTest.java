package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    @Test
    void theEnvironmentGoesBeforeThePropertyAndThatBeforeTheDefault() {
        Map<String, String> environment = Map.of("PLUMBLINE_OUTBOX_ATTEMPTS", "3");
        Map<String, String> properties = Map.of("plumbline.outbox.attempts", "4", "plumbline.link.lifetime", "P3D");
        Settings settings = new Settings(environment::get, properties::get);
        assertThat(settings.count(Setting.OUTBOX_ATTEMPTS)).isEqualTo(3);
        assertThat(settings.duration(Setting.LINK_LIFETIME)).isEqualTo(Duration.ofDays(3));
        assertThat(settings.flag(Setting.WARM_UP)).isTrue();
        assertThat(source(settings, Setting.OUTBOX_ATTEMPTS)).isEqualTo("environment PLUMBLINE_OUTBOX_ATTEMPTS");
        assertThat(source(settings, Setting.LINK_LIFETIME)).isEqualTo("system property plumbline.link.lifetime");
        assertThat(source(settings, Setting.WARM_UP)).isEqualTo("default");
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everyDefaultIsAllowed(Setting setting) {
        assertThat(setting.type().reader().apply(setting.defaultValue())).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"OUTBOX_ATTEMPTS,0", "OUTBOX_ATTEMPTS,1000001", "OUTBOX_ATTEMPTS,-1", "OUTBOX_ATTEMPTS,many", "OUTBOX_ATTEMPTS,''",
        "LINK_LIFETIME,PT0S", "LINK_LIFETIME,-P1D", "LINK_LIFETIME,30 days", "DEMO,yes", "DEMO,TRUE", "MAIL_SENDER,sendmail", "MAIL_FROM,' '",
        "BASE_URL,ftp://example.org", "BASE_URL,example.org", "BASE_URL,https://example.org/portal", "BASE_URL,https://example.org?a=b"})
    void aBadValueRefusesAndNamesItself(Setting setting, String value) {
        assertThatThrownBy(() -> new Settings(Map.<String, String>of()::get, Map.of(setting.key(), value)::get))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(setting.key()).hasMessageContaining("\"" + value + "\"").hasMessageContaining(setting.type().description());
    }

    @ParameterizedTest
    @CsvSource({"OUTBOX_ATTEMPTS,1", "OUTBOX_ATTEMPTS,1000000", "LINK_LIFETIME,PT0.001S", "DEMO,true", "MAIL_SENDER,kept",
        "BASE_URL,https://example.org:8443", "BASE_URL,http://localhost"})
    void aValueAtItsLimitIsAllowed(Setting setting, String value) {
        assertThat(new Settings(Map.<String, String>of()::get, Map.of(setting.key(), value)::get).text(setting)).isEqualTo(value);
    }

    @Test
    void secureIsToldByTheAddress() {
        assertThat(new Settings(Map.<String, String>of()::get, Map.of("plumbline.base-url", "https://example.org")::get).isSecure()).isTrue();
        assertThat(new Settings(Map.<String, String>of()::get, Map.<String, String>of()::get).isSecure()).isFalse();
    }

    private static String source(Settings settings, Setting setting) {
        return settings.rows().stream().filter(row -> row.key().equals(setting.key())).findFirst().orElseThrow().source();
    }
}
