package org.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.Portal;
import org.plumbline.house.Waiting;
import org.plumbline.house.WholeHouse;

/**
 * The database server is gone, for longer than the portal waits for a connection: a plain page says so, quickly, and the portal comes back by
 * itself.
 */
@WholeHouse
class DatabaseAwayST {

    private static final Duration AWAY = Duration.ofSeconds(25);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(12);

    private static final Pattern NAMED = Pattern.compile("error ([A-Z2-9]{8}) at /.*\"[tT]hreadName\":\"[^\"]+ \\1\"|\"[tT]hreadName\":\"[^\"]+ ([A-Z2-9]{8})\".*error \\2 at /");

    @Test
    void saysSoAndComesBackByItself(House house, Browser browser, Portal portal) {
        OfficePage.open(house, browser);
        Page owner = OfficePage.signIn(browser, OfficePage.OWNER);
        house.database().goAway();
        try {
            long back = System.nanoTime() + AWAY.toNanos();
            while (System.nanoTime() < back) {
                requirePlainRefusal(owner);
                assertThat(portal.get("/health/live").statusCode()).isEqualTo(200);
                assertThat(portal.get("/health/ready").statusCode()).isEqualTo(503);
            }
        } finally {
            house.database().comeBack();
        }
        Waiting.until("the portal to be ready again", Duration.ofSeconds(30), () -> portal.get("/health/ready").statusCode() == 200);
        Response home = owner.navigate("/home.xhtml");
        assertThat(home.status()).isEqualTo(200);
        assertThat(owner.url()).as("still signed in").endsWith("/home.xhtml");
        OfficePage.signIn(browser, OfficePage.OWNER);
    }

    @Test
    void aLinkOpenedMeanwhileIsNotWrittenDown(House house, Browser browser, Portal portal) throws IOException {
        OfficePage.open(house, browser);
        String link = "L".repeat(43);
        house.database().goAway();
        try {
            for (String cookies : new String[] {"", "plumbline=" + "S".repeat(43)}) {
                HttpResponse<String> answer = portal.send(portal.request("/l/" + link).header("Cookie", cookies).GET());
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("We will be right back").doesNotContain(link);
            }
        } finally {
            house.database().comeBack();
            Waiting.until("the portal to be ready again", Duration.ofSeconds(30), () -> portal.get("/health/ready").statusCode() == 200);
        }
        String log = Files.readString(house.log());
        assertThat(log).contains("at /l: no connection").doesNotContain(link).doesNotContain("S".repeat(43));
        assertThat(log.lines().filter(line -> NAMED.matcher(line).find())).as("a line whose thread bears the id of the request").isNotEmpty();
    }

    private static void requirePlainRefusal(Page owner) {
        long asked = System.nanoTime();
        Response answer = owner.navigate("/home.xhtml");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(LONGEST_ANSWER);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headerValue("Retry-After")).isEqualTo("30");
        assertThat(owner.locator("h1").innerText()).isEqualTo("We will be right back");
    }

    @Test
    void strangersAreToldToo(House house, Browser browser, Portal portal) {
        OfficePage.open(house, browser);
        house.database().goAway();
        try {
            HttpResponse<String> answer = portal.get("/public/forgot.xhtml");
            assertThat(answer.statusCode()).isIn(200, 503);
            assertThat(answer.body()).doesNotContain("Exception").doesNotContain("SQL");
        } finally {
            house.database().comeBack();
            Waiting.until("the portal to be ready again", Duration.ofSeconds(30), () -> portal.get("/health/ready").statusCode() == 200);
        }
    }
}
