package org.plumbline.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Test
    void theBrowserIsAskedFirstTimeAndEnglishIsTheLastResort() {
        assertThat(Languages.of(Requests.get().languages("de-DE", "es-MX", "en").request())).isEqualTo(SPANISH);
        assertThat(Languages.of(Requests.get().languages("de-DE", "zh").request())).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theAccountGoesBeforeTheBrowserAndTheCookieBeforeBoth() {
        assertThat(Languages.of(Requests.get().languages("en").request(), "es")).isEqualTo(SPANISH);
        assertThat(Languages.of(Requests.get().languages("es").cookie(Languages.COOKIE, "en").request(), "es")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aPageThatFailsIsFollowedByOneInTheLanguageOfTheAccount() {
        HttpServletRequest request = Requests.get().languages("en").request();
        Languages.of(request, "es");
        assertThat(Languages.of(request)).isEqualTo(SPANISH);
    }

    @Test
    void nothingOutsideTheListBecomesALocale() {
        assertThat(Languages.of(Requests.get().languages("en").cookie(Languages.COOKIE, "../../etc").request(), "xx")).isEqualTo(Locale.ENGLISH);
    }
}
