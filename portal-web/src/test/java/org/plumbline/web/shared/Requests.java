package org.plumbline.web.shared;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A servlet request made of what a test says about it; whatever else is asked is absent. */
public final class Requests {

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> answers = new HashMap<>(Map.of("getMethod", "GET", "getServerName", "portal.example", "getServerPort", 443,
            "getScheme", "https", "getContextPath", "", "getServletPath", "/page.xhtml", "getContentLengthLong", -1L, "isSecure", true));

    public static Requests get() {
        return new Requests();
    }

    public static Requests post() {
        return new Requests().with("getMethod", "POST");
    }

    public Requests header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Requests parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    public Requests cookie(String name, String value) {
        return with("getCookies", new Cookie[] {new Cookie(name, value)});
    }

    public Requests languages(String... tags) {
        return with("getLocales", Collections.enumeration(List.of(tags).stream().map(Locale::forLanguageTag).toList()));
    }

    /** What a method without arguments answers. */
    public Requests with(String method, Object answer) {
        answers.put(method, answer);
        return this;
    }

    public HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> headers.get(arguments[0].toString());
                    case "getParameter" -> parameters.get(arguments[0].toString());
                    case "getAttribute" -> attributes.get(arguments[0].toString());
                    case "setAttribute" -> attributes.put(arguments[0].toString(), arguments[1]);
                    case "getContentType" -> headers.get("Content-Type");
                    default -> answers.get(method.getName());
                });
    }
}
