package org.plumbline.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a page must know of its reader before it can draw itself: language, direction, appearance, time zone, its own address. */
@Named("ui")
@RequestScoped
public class Ui {

    /** Cookie with the chosen appearance: {@code light} or {@code dark}; absent means as the device has it. */
    public static final String THEME_COOKIE = "plumbline-theme";
    static final Set<String> THEMES = Set.of("light", "dark");

    /** Request attribute with the {@link ZoneId} in which this request's times are shown (the project's, else the company's). */
    public static final String ZONE = "org.plumbline.zone";

    /** Contractors of the United States are whom the portal serves first: 1,234.50 in Spanish too. */
    private static final String REGION = "US";

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private Locale locale;
    private Locale formats;

    public Locale getLocale() {
        if (locale == null) {
            locale = Languages.of(request, user.getLanguage());
        }
        return locale;
    }

    /** The reader's language with the region that decides on figures and dates. */
    public Locale getFormats() {
        if (formats == null) {
            formats = new Locale.Builder().setLanguage(getLocale().getLanguage()).setRegion(REGION).build();
        }
        return formats;
    }

    public String getLang() {
        return getLocale().toLanguageTag();
    }

    public String getDir() {
        return RIGHT_TO_LEFT.contains(getLocale().getLanguage()) ? "rtl" : "ltr";
    }

    public List<Locale> getLanguages() {
        return Languages.ALL;
    }

    /** {@code light}, {@code dark}, or {@code null} when the device decides. */
    public String getTheme() {
        return theme(request).orElse(null);
    }

    /** The appearance chosen by the sender of a request. */
    public static Optional<String> theme(HttpServletRequest request) {
        return Languages.cookie(request, THEME_COOKIE).filter(THEMES::contains);
    }

    public ZoneId getZone() {
        return request.getAttribute(ZONE) instanceof ZoneId zone ? zone : ZoneOffset.UTC;
    }

    /** Path and query of the page being shown, to come back to after a change of language or appearance. */
    public String getHere() {
        Object path = Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI).map(request::getAttribute)
                .filter(Objects::nonNull).findFirst().orElseGet(request::getRequestURI);
        boolean readable = "GET".equals(request.getMethod()) && request.getQueryString() != null;
        return readable ? path + "?" + request.getQueryString() : path.toString();
    }

    /** Whether the page being shown lies below a path, for {@code aria-current} in navigation. */
    public boolean at(String path) {
        return request.getRequestURI().startsWith(request.getContextPath() + path);
    }
}
