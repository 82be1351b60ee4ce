package org.plumbline.web.proposal;

import jakarta.servlet.http.HttpServletRequest;

/** Keys in an address, for what a page draws or not: that is asked for before view parameters are read. */
final class AskedKey {

    private AskedKey() {
    }

    /** Whether the parameter names something that is there already; 0 or none stands for something new. */
    static boolean isOneNamed(HttpServletRequest request, String parameter) {
        String key = request.getParameter(parameter);
        return key != null && key.matches("[1-9]\\d{0,18}");
    }
}
