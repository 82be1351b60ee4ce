package org.plumbline.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.Portal;
import org.plumbline.house.Screen;
import org.plumbline.house.WholeHouse;

/** What every page stands on, seen from the street: headers, static files, the guard at the door, error pages, languages. */
@WholeHouse
class GroundST {

    /** A page anybody may open, whatever the state of the installation. */
    private static final String ENTRY = "/public/code.xhtml";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int TOO_LARGE = 2 * 1024 * 1024 + 1;
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern STYLESHEET = Pattern.compile("href=\"(/static/[0-9a-f]+/css/app\\.css)\"");

    @Test
    void everyAnswerCarriesTheHeaders(Portal portal) {
        for (String path : new String[] {ENTRY, "/nothing-here", stylesheet(portal)}) {
            var headers = portal.get(path).headers();
            assertThat(headers.allValues("Content-Security-Policy")).as(path).singleElement().asString()
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'").doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
        }
        assertThat(portal.get(ENTRY).headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aNonceServesOnce(Portal portal) {
        assertThat(nonce(portal)).isNotEqualTo(nonce(portal));
    }

    @Test
    void aFirstViewStartsNoSession(Portal portal) {
        portal.get(ENTRY);
        assertThat(portal.cookies()).isEmpty();
    }

    @Test
    void staticFilesAreKeptForAYearAndPackedOnce(Portal portal) {
        String path = stylesheet(portal);
        var packed = portal.send(portal.request(path).header("Accept-Encoding", "gzip").GET());
        assertThat(packed.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(packed.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(packed.headers().firstValueAsLong("Content-Length").orElseThrow()).isLessThan(12 * 1024);
        assertThat(portal.get(path).body()).startsWith("/* Plumbline");
        String tag = packed.headers().firstValue("ETag").orElseThrow();
        var again = portal.send(portal.request(path).header("Accept-Encoding", "gzip").header("If-None-Match", tag).GET());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void aPageOfTheVersionBeforeKeepsItsLook(Portal portal) {
        var old = portal.get("/static/0123456789ab/css/app.css");
        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(old.headers().firstValue("Cache-Control")).hasValue("public, max-age=60");
    }

    @Test
    void whatDoesNotExistLooksTheSameEverywhere(Portal portal) {
        String nothing = portal.get("/nothing-here").body();
        assertThat(nothing).contains("<h1>There is nothing here</h1>");
        for (String path : new String[] {"/nothing.xhtml", "/public/gallery.xhtml", "/static/0/none.css", "/static/", "/error"}) {
            var answer = portal.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo(nothing);
        }
    }

    @Test
    void aChangeIsTakenFromOurOwnPagesOnly(Portal portal) {
        assertThat(portal.post("/preferences", Map.of("lang", "es")).statusCode()).as("no origin at all").isEqualTo(403);
        assertThat(change(portal, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(change(portal, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
        assertThat(change(portal, "Origin", "https://elsewhere.example").statusCode()).isEqualTo(403);
        assertThat(portal.cookies()).isEmpty();
        assertThat(change(portal, "Origin", portal.uri("").toString()).statusCode()).isEqualTo(303);
        assertThat(change(portal, "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(303);
        assertThat(portal.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo("plumbline-lang");
            assertThat(cookie.isHttpOnly()).isTrue();
        });
    }

    @Test
    void bodiesHaveALimit(Portal portal) {
        var large = portal.request("/preferences").header("Sec-Fetch-Site", "same-origin").header("Content-Type", FORM);
        assertThat(portal.send(large.POST(BodyPublishers.ofByteArray(new byte[TOO_LARGE]))).statusCode()).isEqualTo(413);
        var endless = portal.request("/preferences").header("Sec-Fetch-Site", "same-origin").header("Content-Type", FORM);
        var chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100]));
        assertThat(portal.send(endless.POST(chunks)).statusCode()).isEqualTo(411);
    }

    @Test
    void speaksTheLanguageOfTheReaderUntilToldOtherwise(Browser browser) {
        Page page = browser.open(Screen.PHONE, ENTRY, "es-MX");
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "es");
        page.locator("button[value=en]").click();
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "en");
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(ENTRY + "$"));
    }

    @Test
    void turnsDarkForWhoeverAsks(Browser browser) {
        Page page = browser.open(Screen.DESKTOP, ENTRY);
        page.locator("button[value=dark]").click();
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.locator("button[value=auto]").click();
        PlaywrightAssertions.assertThat(page.locator("html")).not().hasAttribute("data-theme", "dark");
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanUseTheEntryAndTheErrorPage(Screen screen, Browser browser) {
        Accessible.check(browser.open(screen, ENTRY));
        Accessible.check(browser.open(screen, "/nothing-here"));
    }

    @Test
    void theEntryIsLightAndNeedsNoScript(Portal portal) {
        HttpResponse<String> page = portal.get(ENTRY);
        assertThat(page.body()).doesNotContain("<script");
        assertThat(page.body().length()).isLessThan(20 * 1024);
    }

    private static HttpResponse<String> change(Portal portal, String header, String value) {
        return portal.send(portal.request("/preferences").header("Content-Type", FORM).header(header, value).POST(BodyPublishers.ofString("lang=es")));
    }

    private static String nonce(Portal portal) {
        Matcher nonce = NONCE.matcher(portal.get(ENTRY).headers().firstValue("Content-Security-Policy").orElseThrow());
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }

    private static String stylesheet(Portal portal) {
        Matcher stylesheet = STYLESHEET.matcher(portal.get(ENTRY).body());
        assertThat(stylesheet.find()).isTrue();
        return stylesheet.group(1);
    }
}
