package org.plumbline.web.shared.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Settings;
import org.plumbline.web.shared.Requests;

class RequestGuardTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String PARTS = "multipart/form-data; boundary=x";

    private HttpServletRequest passed;
    private int refused;

    @Test
    void letsReadersThrough() throws Exception {
        guard(Requests.get());
        assertThat(passed).isNotNull();
    }

    @Test
    void refusesAChangeFromElsewhereAndRemembersWhy() throws Exception {
        var request = Requests.post().header("Sec-Fetch-Site", "cross-site").request();
        guard(request);
        assertThat(refused).isEqualTo(403);
        assertThat(RequestGuard.refused(request)).isTrue();
    }

    @Test
    void refusesAGetThatPosesAsAPostback() throws Exception {
        guard(Requests.get().parameter("jakarta.faces.ViewState", "stateless"));
        assertThat(refused).isEqualTo(400);
    }

    @Test
    void readsNoBodyOfAGet() throws Exception {
        guard(Requests.get().with("getContentLengthLong", 1L));
        assertThat(refused).isEqualTo(413);
        passed = null;
        guard(Requests.get().header("Transfer-Encoding", "chunked"));
        assertThat(passed).isNull();
    }

    @Test
    void takesABodyUpToTheLimit() throws Exception {
        guard(own().with("getContentLengthLong", RequestGuard.MAX_BODY));
        assertThat(passed).isNotNull();
        guard(own().with("getContentLengthLong", RequestGuard.MAX_BODY + 1));
        assertThat(refused).isEqualTo(413);
    }

    @Test
    void takesAnUploadWhereThereIsOneAndOnlyThere() throws Exception {
        guard(own().header("Content-Type", PARTS).with("getServletPath", "/admin/company/logo.xhtml").with("getContentLengthLong", OpenDoors.MAX_UPLOAD));
        assertThat(passed).isNotNull();
        passed = null;
        guard(own().with("getServletPath", "/admin/company/logo.xhtml").with("getContentLengthLong", OpenDoors.MAX_UPLOAD + 1));
        assertThat(refused).isEqualTo(413);
        guard(own().with("getServletPath", "/admin/company.xhtml").with("getContentLengthLong", OpenDoors.MAX_UPLOAD));
        assertThat(passed).isNull();
    }

    @Test
    void opensADoorOnlyToItsOwnPath() throws Exception {
        for (String path : new String[] {"/public/genuine.xhtml", "/public/genuine/more", "/project/contacts.xhtml.bak"}) {
            guard(own().header("Content-Type", PARTS).with("getServletPath", path).with("getContentLengthLong", RequestGuard.MAX_BODY + 1));
            assertThat(refused).as(path).isEqualTo(413);
        }
        guard(own().header("Content-Type", PARTS).with("getServletPath", "/public/genuine").with("getContentLengthLong", 52L * 1024 * 1024));
        assertThat(passed).isNotNull();
    }

    @Test
    void takesNoLargeFormIntoMemory() throws Exception {
        for (String path : new String[] {"/public/genuine", "/admin/company/logo.xhtml", "/api/uploads/1"}) {
            guard(own().header("Content-Type", FORM).with("getServletPath", path).with("getContentLengthLong", RequestGuard.MAX_BODY + 1));
            assertThat(refused).as(path).isEqualTo(415);
        }
        guard(own().header("Content-Type", "application/offset+octet-stream").with("getServletPath", "/api/uploads/1")
                .with("getContentLengthLong", RequestGuard.MAX_BODY + 1));
        assertThat(passed).isNotNull();
    }

    @Test
    void remembersTheLimitThatWasPassed() throws Exception {
        var upload = own().with("getServletPath", "/proposal/import.xhtml").with("getContentLengthLong", 50L * 1024 * 1024).request();
        guard(upload);
        assertThat(refused).isEqualTo(413);
        assertThat(RequestGuard.limit(upload)).contains(5L);
        var form = own().with("getServletPath", "/project/edit.xhtml").with("getContentLengthLong", RequestGuard.MAX_BODY + 1).request();
        guard(form);
        assertThat(RequestGuard.limit(form)).contains(2L);
    }

    @Test
    void wantsToKnowHowLongAFormIs() throws Exception {
        guard(own().header("Content-Type", FORM));
        assertThat(refused).isEqualTo(411);
    }

    @Test
    void countsABodyOfUnknownLength() throws Exception {
        guard(own().header("Content-Type", "application/json").with("getInputStream", stream(RequestGuard.MAX_BODY)));
        assertThat(passed.getInputStream().readAllBytes()).hasSize((int) RequestGuard.MAX_BODY);
        guard(own().header("Content-Type", "application/json").with("getInputStream", stream(RequestGuard.MAX_BODY + 1)));
        assertThatThrownBy(() -> passed.getInputStream().readAllBytes()).isInstanceOf(BodyTooLargeException.class);
    }

    private static Requests own() {
        return Requests.post().header("Sec-Fetch-Site", "same-origin");
    }

    private void guard(Requests request) throws Exception {
        guard(request.request());
    }

    private void guard(HttpServletRequest request) throws Exception {
        passed = null;
        refused = 0;
        var response = (HttpServletResponse) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("sendError") || method.getName().equals("setStatus")) {
                        refused = (Integer) arguments[0];
                    }
                    return null;
                });
        new RequestGuard(new Settings()).doFilter(request, response, (to, answer) -> passed = (HttpServletRequest) to);
        assertThat(passed == null).isEqualTo(refused != 0);
    }

    private static ServletInputStream stream(long length) {
        InputStream zeros = new ByteArrayInputStream(new byte[(int) length]);
        return new ServletInputStream() {
            @Override
            public int read() throws IOException {
                return zeros.read();
            }

            @Override
            public boolean isFinished() {
                return false;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
