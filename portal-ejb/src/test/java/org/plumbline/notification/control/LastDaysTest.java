package org.plumbline.notification.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.plumbline.testing.Database;

class LastDaysTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 12);
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final LastDays lastDays = Database.inject(new LastDays(), new MailTemplates());

    @Test
    void namesTheZoneOfTheSite() {
        assertThat(lastDays.words(DAY, CHICAGO, null, Locale.US)).isEqualTo("Friday, March 12, 2027 (Central Time)");
        assertThat(lastDays.words(DAY, CHICAGO, ZoneId.of("America/Winnipeg"), Locale.US)).as("a zone with the same clock")
                .isEqualTo("Friday, March 12, 2027 (Central Time)");
    }

    @Test
    void saysTheSameMomentByTheReadersClockWhereThatIsAnother() {
        assertThat(lastDays.words(DAY, CHICAGO, ZoneId.of("America/New_York"), Locale.US).replace('\u202f', ' '))
                .startsWith("Friday, March 12, 2027 (Central Time; where you are, until Saturday, March 13, 2027").endsWith("1:00 AM)");
        assertThat(lastDays.words(DAY, CHICAGO, ZoneId.of("America/Los_Angeles"), Locale.forLanguageTag("es-US")))
                .contains("viernes").contains("; donde usted está, hasta el viernes").contains("10:00");
    }
}
