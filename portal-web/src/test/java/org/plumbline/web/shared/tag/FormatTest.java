package org.plumbline.web.shared.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Money;

class FormatTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es-US");

    @Test
    void moneyHasTheDecimalsOfItsCurrency() {
        assertThat(Format.money(Money.of(123_456, "USD"), Locale.US)).isEqualTo("$1,234.56");
        assertThat(Format.money(Money.of(1_235, "JPY"), Locale.US)).isEqualTo("¥1,235");
        assertThat(Format.money(Money.of(-5, "USD"), Locale.US)).isEqualTo("-$0.05");
        assertThat(Format.money(Money.of(123_456, "USD"), SPANISH)).isEqualTo("$1,234.56");
    }

    @Test
    void aMomentIsShownWhereTheProjectIs() {
        var moment = Instant.parse("2026-07-01T03:30:00Z").atZone(ZoneId.of("America/Chicago"));
        assertThat(Format.instant(moment, "date", Locale.US)).isEqualTo("Jun 30, 2026");
        assertThat(Format.instant(moment, "zoned", Locale.US)).isEqualToNormalizingUnicode("Jun 30, 2026, 10:30 PM CDT");
    }

    @Test
    void aDayIsADayEverywhere() {
        assertThat(Format.date(LocalDate.of(2026, 11, 3), "long", Locale.US)).isEqualTo("November 3, 2026");
        assertThat(Format.date(LocalDate.of(2026, 11, 3), "long", SPANISH)).isEqualTo("3 de noviembre de 2026");
    }

    @Test
    void initialsAreTwoLettersAtMost() {
        assertThat(Format.initials("Maria del Carmen Delgado")).isEqualTo("MD");
        assertThat(Format.initials(" ángel ")).isEqualTo("Á");
        assertThat(Format.initials("𝒳 Ä")).isEqualTo("𝒳Ä");
        assertThat(Format.initials(" ")).isEmpty();
        assertThat(Format.initials(null)).isEmpty();
    }
}
