package org.plumbline.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Browser;
import org.plumbline.house.HttpsHouse;
import org.plumbline.house.WholeHouse;

/** A portal whose address begins with https: by its own listener with TLS, behind a proxy, and for whoever comes without. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpsST {

    private static final String PAGE = "/public/code.xhtml";
    private static final String HSTS = "Strict-Transport-Security";

    private HttpsHouse house;
    private HttpClient client;

    @BeforeAll
    void open(HttpsHouse beside) {
        house = beside;
        client = HttpClient.newBuilder().sslContext(house.trust()).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @Test
    void whoeverForgetsTheSIsSentToTheAddress() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(plain(PAGE + "?next=%2Fhome.xhtml"));
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue(house.secure() + PAGE + "?next=%2Fhome.xhtml");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        HttpResponse<String> form = send(plain("/preferences").header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("lang=es")));
        assertThat(form.statusCode()).isEqualTo(308);
        assertThat(form.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void machinesAskForHealthWhereTheyAre() throws IOException, InterruptedException {
        assertThat(send(plain("/health/ready")).statusCode()).isEqualTo(200);
        assertThat(send(plain("/health/live")).statusCode()).isEqualTo(200);
    }

    @Test
    void aProxyIsBelieved() throws IOException, InterruptedException {
        HttpRequest.Builder request = plain(PAGE).header("X-Forwarded-Proto", "https").header(house.addressHeader(), "203.0.113.7");
        assertThat(send(request).statusCode()).isEqualTo(200);
        assertThat(send(plain(PAGE).header("X-Forwarded-Proto", "http").header(house.addressHeader(), "203.0.113.7")).statusCode()).isEqualTo(308);
    }

    @Test
    void speaksHttp2AndAsksForHttpsFromNowOn() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(house.secure() + PAGE)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.headers().firstValue(HSTS)).hasValue("max-age=31536000");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void speaksTls12And13() throws IOException {
        assertThat(protocol("TLSv1.3", "TLSv1.2")).isEqualTo("TLSv1.3");
        assertThat(protocol("TLSv1.2")).isEqualTo("TLSv1.2");
        assertThatThrownBy(() -> protocol("TLSv1.1")).isInstanceOf(IOException.class);
    }

    @Test
    void signsInWithCookiesThatNoOtherHostAndNoPlainRequestSees() {
        Browser browser = house.browser();
        OfficePage.open(house.log(), browser);
        Page page = OfficePage.signIn(browser, OfficePage.OWNER);
        assertThat(page.context().cookies()).isNotEmpty().allSatisfy(HttpsST::isHostCookie);
        page.navigate(house.plain() + "/home.xhtml");
        assertThat(page.url()).as("the plain listener sends on to the address").startsWith(house.secure().toString());
        assertThat(page.locator("h1").innerText()).contains(OfficePage.OWNER.name());
        assertThat(browser.takeComplaints()).isEmpty();
        browser.close();
    }

    private static void isHostCookie(Cookie cookie) {
        assertThat(cookie.name).startsWith("__Host-");
        assertThat(cookie.secure).isTrue();
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.path).isEqualTo("/");
    }

    private HttpRequest.Builder plain(String path) {
        return HttpRequest.newBuilder(URI.create(house.plain() + path)).version(HttpClient.Version.HTTP_1_1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String protocol(String... offered) throws IOException {
        try (SSLSocket socket = (SSLSocket) house.trust().getSocketFactory().createSocket("localhost", house.secure().getPort())) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setProtocols(offered);
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }
}
