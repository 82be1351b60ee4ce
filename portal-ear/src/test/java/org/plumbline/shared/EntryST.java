package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.house.Browser;
import org.plumbline.house.Portal;
import org.plumbline.house.Screen;
import org.plumbline.house.WholeHouse;

/** What a stranger sees first, and what the server tells about itself. */
@WholeHouse
class EntryST {

    @Test
    void answersAtTheRoot(Portal portal) {
        assertThat(portal.get("/").statusCode()).isIn(200, 302);
    }

    @Test
    void namesNoSoftware(Portal portal) {
        HttpResponse<String> answer = portal.get("/");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void opensInABrowser(Browser browser) {
        PlaywrightAssertions.assertThat(browser.open(Screen.PHONE, "/")).hasTitle(Pattern.compile("Plumbline"));
    }
}
