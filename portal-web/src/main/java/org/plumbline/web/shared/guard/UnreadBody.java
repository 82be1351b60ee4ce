package org.plumbline.web.shared.guard;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Throws away what comes of a body that was answered before it was read. Servers do that by themselves, WildFly with the thread of the request:
 * whoever is refused and goes on sending a byte now and then would hold it for as long as they like. Here it takes no thread.
 */
public class UnreadBody extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String LEFT = UnreadBody.class.getName();

    /** Says that the body of a request is not read to its end. */
    public static void leave(ServletRequest request) {
        request.setAttribute(LEFT, true);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        chain.doFilter(request, response);
        if (request.getAttribute(LEFT) != null && !request.isAsyncStarted()) {
            response.flushBuffer();
            AsyncContext rest = request.startAsync(request, response);
            // the listener that closes connections nobody sends over knows how long that may take
            rest.setTimeout(0);
            request.getInputStream().setReadListener(new Rest(request.getInputStream(), rest));
        }
    }

    /** What nobody reads. */
    private record Rest(ServletInputStream body, AsyncContext request) implements ReadListener {

        private static final int BUFFER = 8192;

        @Override
        public void onDataAvailable() throws IOException {
            byte[] thrownAway = new byte[BUFFER];
            while (body.isReady()) {
                body.read(thrownAway);
            }
        }

        @Override
        public void onAllDataRead() {
            request.complete();
        }

        @Override
        public void onError(Throwable gone) {
            request.complete();
        }
    }
}
