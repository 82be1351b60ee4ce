package org.plumbline.web.shared.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Settings;
import org.plumbline.web.shared.Requests;

class HttpsOnlyTest {

    private static final String BASE_URL = "plumbline.base-url";

    private final OwnErrand errand = new OwnErrand();
    private final Map<String, String> headers = new HashMap<>();
    private boolean passed;
    private int status;

    @AfterEach
    void forgetTheAddress() {
        System.clearProperty(BASE_URL);
    }

    @Test
    void sendsAPlainRequestToTheAddressOfThePortal() throws Exception {
        ask("https://portal.example", plain("/project/view.xhtml").with("getQueryString", "id=7&tab=a%20b"));
        assertThat(status).isEqualTo(308);
        assertThat(headers).containsEntry("Location", "https://portal.example/project/view.xhtml?id=7&tab=a%20b");
        assertThat(passed).isFalse();
    }

    @Test
    void neverLeavesThePortalsHost() throws Exception {
        ask("https://portal.example:8443", plain("//elsewhere.example/"));
        assertThat(headers).containsEntry("Location", "https://portal.example:8443//elsewhere.example/");
    }

    @Test
    void takesNoWordForHttpsButTheServers() throws Exception {
        ask("https://portal.example", plain("/").header("X-Forwarded-Proto", "https").header("Forwarded", "proto=https"));
        assertThat(status).isEqualTo(308);
        ask("https://portal.example", plain("/").with("isSecure", true));
        assertThat(passed).isTrue();
    }

    @Test
    void answersMachinesThatAskForHealth() throws Exception {
        ask("https://portal.example", plain("/health/ready"));
        assertThat(passed).isTrue();
        ask("https://portal.example", plain("/healthy"));
        assertThat(passed).isFalse();
    }

    @Test
    void letsThePortalAskItself() throws Exception {
        ask("https://portal.example", plain("/").header(OwnErrand.HEADER, errand.getProof()));
        assertThat(passed).isTrue();
        ask("https://portal.example", plain("/").header(OwnErrand.HEADER, new OwnErrand().getProof()));
        assertThat(passed).isFalse();
    }

    @Test
    void staysOutOfTheWayWithoutHttps() throws Exception {
        ask("http://portal.example", plain("/"));
        assertThat(passed).isTrue();
    }

    private static Requests plain(String path) {
        return Requests.get().with("isSecure", false).with("getScheme", "http").with("getServletPath", path).with("getRequestURI", path);
    }

    private void ask(String address, Requests request) throws Exception {
        System.setProperty(BASE_URL, address);
        passed = false;
        status = 0;
        headers.clear();
        var response = (HttpServletResponse) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("setStatus")) {
                        status = (Integer) arguments[0];
                    } else if (method.getName().equals("setHeader")) {
                        headers.put(arguments[0].toString(), arguments[1].toString());
                    }
                    return null;
                });
        new HttpsOnly(new Settings(), errand).doFilter(request.request(), response, (to, answer) -> passed = true);
    }
}
