package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
    void hasNoDoorForRemoteCalls(Portal portal) throws IOException {
        assertThat(portal.get("/wildfly-services").statusCode()).isEqualTo(404);
        URI address = portal.uri("");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("GET / HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nUpgrade: jboss-remoting\r\n"
                    + "Connection: Upgrade\r\nSec-JbossRemoting-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] begin = socket.getInputStream().readNBytes("HTTP/1.1 302".length());
            assertThat(new String(begin, StandardCharsets.US_ASCII)).isIn("HTTP/1.1 200", "HTTP/1.1 302");
        }
    }

    @Test
    void opensInABrowser(Browser browser) {
        PlaywrightAssertions.assertThat(browser.open(Screen.PHONE, "/")).hasTitle(Pattern.compile("Plumbline"));
    }
}
