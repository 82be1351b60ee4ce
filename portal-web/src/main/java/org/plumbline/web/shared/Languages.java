package org.plumbline.web.shared;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The closed list of languages and the one rule that chooses among them: what the person has picked in this browser (cookie), else the
 * language of the account, else what the browser asks for, else English. Nothing from a request ever becomes a locale by itself.
 */
public final class Languages {

    /** Cookie with a language tag of the list; not a secret, read by the server only. */
    public static final String COOKIE = "plumbline-lang";

    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    private static final String ACCOUNT = "org.plumbline.language";

    private Languages() {
    }

    /**
     * The language of a request where nobody can be asked who has sent it: that of the account when the request has told before, as one
     * has whose page fails. Always one of {@link #ALL}.
     */
    public static Locale of(HttpServletRequest request) {
        return of(request, (String) request.getAttribute(ACCOUNT));
    }

    /** The language of a request: always one of {@link #ALL}. @param account the tag kept with the person's account, or null */
    static Locale of(HttpServletRequest request, String account) {
        request.setAttribute(ACCOUNT, account);
        return cookie(request, COOKIE).flatMap(Languages::byTag)
                .or(() -> Optional.ofNullable(account).flatMap(Languages::byTag))
                .orElseGet(() -> preferred(request));
    }

    /** The language of the list with exactly this tag. */
    public static Optional<Locale> byTag(String tag) {
        return ALL.stream().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst();
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (name.equals(cookie.getName())) {
                return Optional.ofNullable(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static Locale preferred(HttpServletRequest request) {
        for (Locale asked : Collections.list(request.getLocales())) {
            for (Locale ours : ALL) {
                if (ours.getLanguage().equals(asked.getLanguage())) {
                    return ours;
                }
            }
        }
        return ALL.get(0);
    }
}
