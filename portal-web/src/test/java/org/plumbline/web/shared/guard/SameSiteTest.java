package org.plumbline.web.shared.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.web.shared.Requests;

class SameSiteTest {

    private static final URI OWN = URI.create("https://clients.example");

    @ParameterizedTest
    @CsvSource({"same-origin,true", "none,true", "same-site,false", "cross-site,false", "'',false"})
    void believesWhatOnlyABrowserCanWrite(String fetchSite, boolean ours) {
        var request = Requests.post().header("Sec-Fetch-Site", fetchSite).header("Origin", "https://portal.example").request();
        assertThat(SameSite.sent(request, OWN)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"https://portal.example,true", "https://PORTAL.example:443,true", "https://portal.example:8443,false", "http://portal.example,false",
        "https://portal.example.evil.test,false", "https://evil.test,false", "null,false", "'not an address',false", "'',false"})
    void asksOlderBrowsersForTheOrigin(String origin, boolean ours) {
        assertThat(SameSite.sent(Requests.post().header("Origin", origin).request(), OWN)).isEqualTo(ours);
    }

    @Test
    void takesTheRefererWhenThereIsNoOrigin() {
        assertThat(SameSite.sent(Requests.post().header("Referer", "https://portal.example/account/home.xhtml?x=1").request(), OWN)).isTrue();
        assertThat(SameSite.sent(Requests.post().header("Referer", "https://evil.test/portal.example").request(), OWN)).isFalse();
    }

    @Test
    void knowsThePortalByItsOwnAddressBehindAProxy() {
        assertThat(SameSite.sent(Requests.post().header("Origin", "https://clients.example").request(), OWN)).isTrue();
        assertThat(SameSite.sent(Requests.post().header("Origin", "http://clients.example").request(), OWN)).isFalse();
    }

    @Test
    void refusesWhoSaysNothing() {
        assertThat(SameSite.sent(Requests.post().request(), OWN)).isFalse();
    }
}
