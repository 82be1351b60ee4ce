package org.plumbline.house;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The browser of one test. Every {@link #open} is a guest of its own, with his own cookies. Errors of scripts and breaches of the
 * Content-Security-Policy on any page fail the test at its end.
 */
public final class Browser {

    /** For whatever is waited for on a page: no test may fail because its machine is busy. */
    private static final double PATIENCE_MILLIS = 45_000;

    private static final Set<String> SIGN_IN = Set.of("plumbline", "plumbline-device", "plumbline-attempt");

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private static com.microsoft.playwright.Browser chromium;

    private final URI address;
    private final List<BrowserContext> guests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Browser(URI address) {
        this.address = address;
    }

    /** A new guest on this screen, reading English, at this path of the portal. */
    public Page open(Screen screen, String path) {
        return open(screen, path, "en-US");
    }

    /** A new guest who reads this language. */
    public Page open(Screen screen, String path, String locale) {
        BrowserContext guest = chromium().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address.toString()).setViewportSize(screen.width, screen.height).setColorScheme(screen.colors)
                .setHasTouch(screen.width < 500).setLocale(locale).setIgnoreHTTPSErrors(true));
        guest.setDefaultTimeout(PATIENCE_MILLIS);
        guests.add(guest);
        guest.onWebError(error -> complaints.add(error.error()));
        guest.onConsoleMessage(this::listen);
        Page page = guest.newPage();
        page.navigate(path);
        return page;
    }

    /** What pages have complained about so far, for a test that provokes it. */
    public List<String> takeComplaints() {
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    void savePictures(Path folder, String test) {
        int number = 0;
        for (BrowserContext guest : guests) {
            for (Page page : guest.pages()) {
                number++;
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(test + "-" + number + ".png")));
            }
        }
    }

    /** For who has asked a house for it; else it closes after the test. */
    public void close() {
        guests.forEach(guest -> guest.cookies().stream().filter(cookie -> SIGN_IN.contains(cookie.name)).forEach(cookie -> Confidences.note(cookie.value)));
        guests.forEach(BrowserContext::close);
        guests.clear();
    }

    private void listen(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy") || message.text().contains("Content-Security-Policy")) {
            complaints.add(message.text());
        }
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Chromium.executable())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        }
        return chromium;
    }
}
