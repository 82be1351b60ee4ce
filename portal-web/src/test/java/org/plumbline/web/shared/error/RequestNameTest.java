package org.plumbline.web.shared.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.web.shared.Requests;

class RequestNameTest {

    private final RequestName filter = new RequestName();
    private final String own = Thread.currentThread().getName();

    @Test
    void theThreadBearsTheIdOfTheRequestWhileItIsAnswered() throws ServletException, IOException {
        HttpServletRequest request = Requests.get().request();
        List<String> names = new ArrayList<>();
        filter.doFilter(request, null, (asked, answer) -> names.add(Thread.currentThread().getName()));
        assertThat(names).containsExactly(own + " " + ErrorId.of(request));
        assertThat(Thread.currentThread().getName()).isEqualTo(own);
    }

    @Test
    void anErrorPageDrawnAfterwardsBearsTheSame() throws ServletException, IOException {
        HttpServletRequest request = Requests.get().request();
        List<String> names = new ArrayList<>();
        filter.doFilter(request, null, (asked, answer) -> names.add(Thread.currentThread().getName()));
        filter.doFilter(request, null, (asked, answer) -> names.add(Thread.currentThread().getName()));
        filter.doFilter(Requests.get().request(), null, (asked, answer) -> names.add(Thread.currentThread().getName()));
        assertThat(names.get(1)).isEqualTo(names.get(0)).isNotEqualTo(names.get(2));
    }

    @Test
    void theThreadHasItsNameBackAfterAFailure() {
        assertThatThrownBy(() -> filter.doFilter(Requests.get().request(), null, (asked, answer) -> {
            throw new ServletException("broken");
        })).isInstanceOf(ServletException.class);
        assertThat(Thread.currentThread().getName()).isEqualTo(own);
    }
}
