package org.plumbline.messaging;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.Waiting;
import org.plumbline.house.WholeHouse;

/** A room on a bad network and on a small screen. */
@WholeHouse
@Tag("one-server")
class RoomTroubleST {

    /** Longer than a page waits for a silent socket, and for an answer to a request that waits. */
    private static final double PATIENCE_MILLIS = 60_000;
    private static final LocatorAssertions.HasTextOptions SOON = new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS);

    private static final LocatorAssertions.ContainsTextOptions PRESENT_SOON = new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);

    /** Who writes is shown for seconds: what was shown is kept for whoever looks late. */
    private static final String WATCH_TYPING = """
            () => {
              const place = document.getElementById('typing');
              window.wrote = [];
              new MutationObserver(() => window.wrote.push(place.textContent)).observe(place, { childList: true, characterData: true, subtree: true });
            }""";

    /** The page is left before the pause is over after which it tells what was seen. */
    private static final String NO_PAUSE_ENDS = """
            () => {
              const real = window.setTimeout;
              window.setTimeout = (act, millis, ...more) => (millis === 300 ? 0 : real(act, millis, ...more));
            }""";

    /** The icon of the installed portal, as a browser that has one is told of it. */
    private static final String BADGES = """
            window.badges = [];
            Object.assign(navigator, { setAppBadge: async (count) => { window.badges.push(count); }, clearAppBadge: async () => { window.badges.push(0); } });""";

    /** A proxy lets sockets open and swallows what comes over them: the page asks by requests instead, and says so when these are refused. */
    @Test
    void behindAProxyThatSwallowsFramesItIsTheSameRoom(House house, Browser browser) {
        Site site = Site.open(house, browser);
        Page maria = site.office();
        Page ana = site.client();
        sayWhenTheCompanyAnswers(maria);
        ana.routeWebSocket("**/ws/live", socket -> { });
        enter(maria, site);
        enter(ana, site);
        say(maria, "Do you hear me?");
        assertThat(ana.locator("#m1 .prose")).hasText("Do you hear me?", SOON);
        assertThat(maria.locator("#m1 .say-state")).hasText("Read by Ana Miller", SOON);
        field(ana).pressSequentially("Ye");
        assertThat(maria.locator("#typing")).hasText("Ana Miller is writing…");
        say(ana, "Yes, by requests");
        assertThat(maria.locator("#m2 .prose")).hasText("Yes, by requests");
        assertThat(ana.locator("#m2 .say-state")).hasText("Read by Maria Lopez", SOON);
        assertThat(maria.locator("#present")).containsText("Ana Miller", PRESENT_SOON);
        assertThat(ana.locator("#present")).containsText("Maria Lopez", PRESENT_SOON);
        ana.evaluate(WATCH_TYPING);
        field(maria).pressSequentially("Wh");
        ana.waitForFunction("() => window.wrote.some((words) => words === 'Maria Lopez is writing…')", null,
                new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
        field(maria).fill("");

        ana.route("**/everybody/messages", route -> route.fulfill(new Route.FulfillOptions().setStatus(422).setBody("{\"text\":\"Not today.\"}")));
        say(ana, "Refused at first");
        assertThat(ana.locator(".say[data-sign] .say-state")).containsText("Not sent. Not today.");
        ana.unroute("**/everybody/messages");
        OfficePage.button(ana, "Try again").click();
        assertThat(maria.locator("#m3 .prose")).hasText("Refused at first");
        ana.route("**/api/rooms/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("{}")));
        say(maria, "And now?");
        assertThat(ana.locator("#live-state")).hasText("New messages no longer reach this page. Load it again.", SOON);
        browser.takeComplaints();
    }

    /** Other tests live with what is set: it is said again as it is. */
    private static void sayWhenTheCompanyAnswers(Page maria) {
        maria.navigate("/admin/company/answers.xhtml");
        Locator hours = maria.getByLabel("Answer within (working hours)");
        String before = hours.inputValue();
        hours.fill("81");
        OfficePage.button(maria, "Save").click();
        assertThat(hours).hasAttribute("aria-invalid", "true");
        Accessible.check(maria);
        hours.fill(before);
        OfficePage.button(maria, "Save").click();
        maria.waitForURL("**/admin/company/answers.xhtml?done=saved");
        assertThat(hours).hasValue(before);
    }

    /** With a keyboard over most of a small screen; what is written is there after a reload, and what has to be acknowledged can be. */
    @Test
    void onASmallScreenNothingIsOutOfReachOrLost(House house, Browser browser) {
        Site site = Site.open(house, browser);
        Page maria = site.office();
        Page ana = site.client();
        ana.addInitScript(BADGES);
        enter(maria, site);
        ana.setViewportSize(320, 300);
        enter(ana, site);
        field(ana).fill("Half a thought ");
        ana.reload();
        awaken(ana);
        assertThat(field(ana)).hasValue("Half a thought ");
        field(ana).focus();
        assertThat(field(ana)).isInViewport();
        assertThat(ana.locator("#say button[type=submit]")).isInViewport();
        Accessible.check(ana);
        ana.setViewportSize(360, 740);
        OfficePage.button(ana, "Signs and faces").click();
        OfficePage.button(ana, "👍").click();
        assertThat(field(ana)).hasValue("Half a thought 👍");
        field(ana).fill("");
        maria.getByLabel("Ask the client to acknowledge it").check();
        say(maria, "The water is off tomorrow");
        OfficePage.button(ana, "I have read this").click();
        assertThat(maria.locator(".say-notice-done").last()).hasText("Acknowledged by Ana Miller.");

        ana.evaluate(NO_PAUSE_ENDS);
        say(maria, "Seen for a moment");
        Locator seen = ana.locator(".say[data-seen]").filter(new Locator.FilterOptions().setHasText("Seen for a moment"));
        seen.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
        ana.navigate("/project/view.xhtml?id=" + site.project());
        assertThat(maria.locator(".say .say-state").last()).hasText("Read by Ana Miller", SOON);
        assertThat(ana.locator("#messages-of-project .count")).isHidden();
        say(maria, "Told to a page without a room");
        assertThat(ana.locator("#messages-of-project .count")).hasText("1 unread", SOON);
        assertThat(ana).hasTitle(Pattern.compile("^\\(1\\) "), new PageAssertions.HasTitleOptions().setTimeout(PATIENCE_MILLIS));
        enter(ana, site);
        assertThat(maria.locator(".say .say-state").last()).hasText("Read by Ana Miller", SOON);

        ana.navigate("/messaging/list.xhtml");
        say(maria, "Said while she looks elsewhere");
        assertThat(ana).hasTitle(Pattern.compile("^\\(1\\) "), new PageAssertions.HasTitleOptions().setTimeout(PATIENCE_MILLIS));
        Waiting.until("the icon to show it", Duration.ofSeconds(60), () -> Boolean.TRUE.equals(ana.evaluate("() => window.badges.at(-1) === 1")));
    }

    private static void enter(Page page, Site site) {
        page.navigate("/messaging/room.xhtml?project=" + site.project());
        awaken(page);
    }

    private static void awaken(Page page) {
        page.locator("#talk[data-live]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED).setTimeout(PATIENCE_MILLIS));
    }

    private static void say(Page page, String words) {
        field(page).fill(words);
        OfficePage.button(page, "Send").click();
    }

    private static Locator field(Page page) {
        return page.locator("#say textarea");
    }
}
