package org.plumbline.web.signing;

import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.signing.boundary.Trace;

/** Where a request comes from, as the evidence names it. */
final class Traces {

    private Traces() {
    }

    static Trace of(HttpServletRequest request) {
        return new Trace(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }
}
