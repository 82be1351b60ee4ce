package org.plumbline.messaging;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.Waiting;
import org.plumbline.house.WholeHouse;

/** Maria of the office and Ana, her client, talk in two browsers. */
@WholeHouse
class RoomST {

    private static final LocatorAssertions.HasTextOptions AT_ONCE = new LocatorAssertions.HasTextOptions().setTimeout(1000);
    private static final LocatorAssertions.HasTextOptions SOON = new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    private static final String ODD_NAME = """
            async () => {
              const { drawWaiting } = await import(new URL('drawing.js', document.querySelector('script[src*="messaging/live.js"]').src));
              const item = drawWaiting({ id: 'odd', audience: 'EVERYBODY', content: "@Zoë O'Brien-Luc (Jr.) please", at: Date.now(), files: [],
                mentions: [{ name: "Zoë O'Brien-Luc (Jr.)" }] });
              const marked = item.querySelector('.mention').textContent;
              item.remove();
              return marked;
            }""";

    /** What a screen reader says of the log: what is put there. */
    private static final String LISTEN = """
            () => {
              window.spoken = [];
              new MutationObserver((changes) => changes.forEach((change) => window.spoken.push(...[...change.addedNodes].map((node) => node.textContent))))
                .observe(document.querySelector('[role=log]'), { childList: true, subtree: true });
            }""";
    private static final String SPOKEN = "() => window.spoken.filter((words) => words.includes('Yes to that')).length";

    private final List<String> frames = new CopyOnWriteArrayList<>();

    @Test
    void twoPeopleTalkAndLoseNothingWhenTheNetworkIsCut(House house, Browser browser) {
        Site site = Site.open(house, browser);
        Page maria = site.office();
        Page ana = site.client();
        ana.onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(frame.text())));
        enter(maria, site);
        enter(ana, site);

        field(maria, "say").pressSequentially("Good mor");
        assertThat(ana.locator("#typing")).hasText("Maria Lopez is writing…", AT_ONCE);
        field(maria, "say").fill("Good morning. <img src=x onerror=alert(1)> See https://plan.example/a?b=1, please");
        OfficePage.button(maria, "Send").click();
        assertThat(ana.locator("#m1 .prose")).hasText("Good morning. <img src=x onerror=alert(1)> See https://plan.example/a?b=1, please", AT_ONCE);
        assertThat(ana.locator("#m1 .prose a")).hasAttribute("href", "https://plan.example/a?b=1");
        assertThat(ana.locator("#typing")).isEmpty();
        assertThat(maria.locator("#m1 .say-state")).hasText("Read by Ana Miller", SOON);
        field(ana, "say").pressSequentially("Hm");
        assertThat(maria.locator("#typing")).hasText("Ana Miller is writing…", AT_ONCE);
        assertThat(maria.locator("#typing")).isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(6000));
        field(ana, "say").fill("");

        assertThat(ana.evaluate(ODD_NAME)).as("somebody who is spoken to is marked, whatever signs are in their name").isEqualTo("@Zoë O'Brien-Luc (Jr.)");
        cutOff(maria, ana, LiveSocket.open(house.address(), Site.cookie(maria)), site);
        answerAndChange(maria, ana);
        pinAndSettle(maria, ana);
        speakByName(maria, ana);
        keepNotesToThemselves(maria, ana);
        readWithoutScripts(maria, ana);
        climb(ana, house, site);
        find(ana, maria);
        Accessible.check(maria);
        Accessible.check(ana);
        assertThat((boolean) ana.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")).isFalse();
    }

    /** Both write while Ana has no network; she loads nothing anew, and it is all there once and in the same order. */
    private static void cutOff(Page maria, Page ana, LiveSocket other, Site site) {
        ana.context().setOffline(true);
        say(ana, "Written in the tunnel, one");
        say(ana, "Written in the tunnel, two");
        assertThat(ana.locator(".say[data-sign] .say-state").first()).containsText("sent as soon as");
        assertThat(ana.locator("#live-state")).containsText("The connection is gone");
        say(maria, "Written meanwhile, one");
        say(maria, "Written meanwhile, two");
        other.say("{'type':'edit','id':'e','project':'%s','audience':'EVERYBODY','number':1,'content':'Good evening'}", site.project()).take("ack");
        assertThat(maria.locator("#m3 .say-state")).hasText("Sent");
        ana.context().setOffline(false);
        assertThat(maria.locator(".say .prose").nth(4)).hasText("Written in the tunnel, two", SOON);
        assertThat(ana.locator("#m5 .say-state")).hasText("Read by Maria Lopez", SOON);
        assertThat(ana.locator("#live-state")).containsText("The connection is back");
        assertThat(ana.locator("#m1 .prose")).hasText("Good evening");
        assertThat(said(ana)).hasSize(5).isEqualTo(said(maria)).doesNotHaveDuplicates();
        ana.reload();
        assertThat(said(ana)).isEqualTo(said(maria));
        awaken(ana);
    }

    private static void answerAndChange(Page maria, Page ana) {
        maria.evaluate(LISTEN);
        ana.locator("#m3 .say-acts a").first().click();
        assertThat(ana.locator("#say .composer-quote")).containsText("Written meanwhile, two");
        say(ana, "Yes to that");
        assertThat(maria.locator("#m6 .say-quote")).containsText("Written meanwhile, two");
        assertThat(maria.evaluate(SPOKEN)).as("who listens to the page hears it once").isEqualTo(1);
        ana.locator("#m6 .say-change").click();
        ana.waitForURL("**/messaging/message.xhtml?*");
        ana.locator("textarea").fill("No to that");
        OfficePage.button(ana, "Save the change").click();
        assertThat(maria.locator("#m6 .prose")).hasText("No to that");
        ana.waitForURL(Pattern.compile(".*/messaging/room\\.xhtml\\?.*"));
        awaken(ana);
        assertThat(ana.locator("#m6 span.say-edited")).hasText("Edited");
        assertThat(ana.locator("a.say-edited")).hasCount(0);
        maria.locator("#m6 a.say-edited").click();
        assertThat(maria.locator("#editions .prose")).hasText(new String[] {"Yes to that", "No to that"});
        maria.locator("#back").click();
        awaken(maria);
    }

    /** By the keyboard: what fits is offered, the arrows and Enter choose, and the message is sent by the next Enter. */
    private static void speakByName(Page maria, Page ana) {
        field(ana, "say").pressSequentially("Is it so, @mar");
        assertThat(ana.locator("[role=option]")).hasText("Maria Lopez");
        Accessible.check(ana);
        field(ana, "say").press("Enter");
        assertThat(field(ana, "say")).hasValue("Is it so, @Maria Lopez ");
        OfficePage.button(ana, "Send").click();
        assertThat(maria.locator("#m7 .mention")).hasText("@Maria Lopez");
        assertThat(ana.locator("#m7 .mention")).hasText("@Maria Lopez");
    }

    private static void pinAndSettle(Page maria, Page ana) {
        act(maria, "#m6", "Pin to the top");
        assertThat(ana.locator("#pins [data-pin=m6]")).isAttached();
        assertThat(ana.locator("#m6 .say-standing")).hasText("Pinned.");
        act(ana, "#m6", "Mark as settled");
        assertThat(ana.locator("#pins-count")).hasText("1");
        assertThat(maria.locator("#m6 .say-standing")).hasText("Pinned. Settled by Ana Miller.");
        act(maria, "#m6", "Open it again");
        assertThat(ana.locator("#m6 .say-standing")).hasText("Pinned.");
    }

    /** By the page of a message, from which one comes back to the room. */
    private static void act(Page page, String message, String button) {
        page.locator(message + " .say-change").click();
        page.waitForURL("**/messaging/message.xhtml?*");
        OfficePage.button(page, button).click();
        page.waitForURL(Pattern.compile(".*/messaging/room\\.xhtml\\?.*"));
        awaken(page);
    }

    private void keepNotesToThemselves(Page maria, Page ana) {
        field(maria, "say").fill("For her eyes");
        maria.locator(".composer-note summary").click();
        field(maria, "note").focus();
        assertThat(maria.getByRole(AriaRole.DIALOG)).containsText("Your message to the client is not sent yet");
        Accessible.check(maria);
        maria.keyboard().press("Escape");
        assertThat(field(maria, "say")).isFocused();
        field(maria, "note").focus();
        assertThat(maria.getByRole(AriaRole.DIALOG)).isVisible();
        maria.keyboard().press("Tab");
        maria.keyboard().press("Enter");
        assertThat(field(maria, "note")).isFocused();
        assertThat(field(maria, "say")).hasValue("For her eyes");
        field(maria, "note").fill("She will never pay for oak");
        OfficePage.button(maria, "Save note").click();
        assertThat(maria.locator("#n1 .say-state")).hasText("Sent");
        assertThat(field(maria, "say")).hasValue("For her eyes");
        act(maria, "#n1", "Pin to the top");
        assertThat(maria.locator("#pins")).containsText("She will never pay for oak");
        say(maria, "One more for you");
        assertThat(ana.locator("#m8 .prose")).hasText("One more for you");
        assertThat(ana.content()).doesNotContain("oak");
        assertThat(frames).isNotEmpty().noneMatch(frame -> frame.contains("oak") || frame.contains("STAFF"));
    }

    /** Her phone has the room open and in view, so that the message is not read there: its tab is left first. */
    private static void readWithoutScripts(Page maria, Page ana) {
        // what is read is told a moment after it was seen
        assertThat(maria.locator("#m8 .say-state")).hasText("Read by Ana Miller", SOON);
        String room = ana.url();
        ana.navigate("/account/profile.xhtml");
        say(maria, "Read me without scripts");
        assertThat(maria.locator("#m9 .say-state")).hasText("Sent");
        ana.navigate("/project/view.xhtml?id=" + room.replaceFirst(".*project=(\\d+).*", "$1"));
        assertThat(ana).hasTitle(Pattern.compile("^\\(1\\) Talking kitchen"));
        assertThat(ana.locator("#messages-of-project .count")).hasText("1 unread");
        maria.navigate("/project/list.xhtml");
        assertThat(maria.locator("tr", new Page.LocatorOptions().setHasText("Talking kitchen")).first().locator(".count")).isHidden();
        maria.goBack();
        awaken(maria);
        try (BrowserContext plain = ana.context().browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(false).setViewportSize(360, 740))) {
            plain.addCookies(ana.context().cookies());
            Page page = plain.newPage();
            page.navigate(room);
            assertThat(page.locator("#m9")).isVisible();
            assertThat(maria.locator("#m9 .say-state")).hasText("Sent");
            OfficePage.button(page, "I have read these messages").click();
            assertThat(page.locator("#unseen")).hasCount(0);
            assertThat(maria.locator("#m9 .say-state")).hasText("Read by Ana Miller", SOON);
        }
        ana.navigate(room);
        awaken(ana);
    }

    /** A room longer than a page: it begins with what is unread, and what was said before comes as one scrolls to it, each message once. */
    private static void climb(Page ana, House house, Site site) {
        ana.navigate("/account/profile.xhtml");
        for (Page person : List.of(site.client(), site.office())) {
            LiveSocket socket = LiveSocket.open(house.address(), Site.cookie(person));
            IntStream.range(0, 24).forEach(n -> socket.post("climb-" + n, site.project(), "Step " + n));
            socket.raw().abort();
        }
        ana.navigate("/messaging/room.xhtml?project=" + site.project());
        assertThat(ana.locator("#unread")).isInViewport();
        assertThat(ana.locator("#m34")).isInViewport();
        assertThat(ana.locator("#m57")).not().isInViewport();
        // anew and at the end, by its name: without one the page begins with what is unread, and that may be far up
        ana.navigate("/messaging/room.xhtml?project=" + site.project() + "#m57");
        ana.reload();
        awaken(ana);
        assertThat(ana.locator("#m57")).isVisible();
        assertThat(ana.locator("#m7")).hasCount(0);
        ana.locator("#m8").scrollIntoViewIfNeeded();
        assertThat(ana.locator("#m1")).isAttached();
        assertThat(ana.locator("#older")).hasCount(0);
        assertThat((String) ana.locator(".say").evaluateAll("all => all.map((each) => each.dataset.number).join()"))
                .isEqualTo(LongStream.rangeClosed(1, 57).mapToObj(Long::toString).collect(Collectors.joining(",")));
        assertThat(ana.locator(".day")).hasCount(1);
    }

    /** What was said long ago is found by its words, and its link leads to the page that holds it; what is said among staff is not found. */
    private static void find(Page ana, Page maria) {
        Waiting.until("the words to be there", Duration.ofSeconds(30), () -> {
            maria.navigate("/search/list.xhtml?q=never+oak");
            ana.navigate("/search/list.xhtml?q=TUNN%C3%89L+two");
            return maria.locator("#hits .note").count() == 1 && ana.locator("#hits > li").count() == 1;
        });
        assertThat(ana.locator("#hits mark")).hasText(new String[] {"tunnel", "two"});
        Accessible.check(ana);
        ana.locator("#hits a").first().click();
        ana.waitForURL("**/messaging/room.xhtml?*before=*#m5");
        assertThat(ana.locator("#m5 .prose")).hasText("Written in the tunnel, two");
        assertThat(ana.locator("#m55")).hasCount(0);
        ana.navigate("/search/list.xhtml?q=oak");
        assertThat(ana.locator("main")).containsText("Nothing found for “oak”");
        ana.navigate("/project/list.xhtml?sort=ACTIVITY");
        assertThat(ana.locator("main")).containsText("Talking kitchen");
        assertThat(ana.locator("main")).not().containsText("activity");
        maria.locator("#hits a").first().click();
        assertThat(maria.locator("#n1")).isVisible();
        maria.locator("#search").click();
        maria.waitForURL("**/search/list.xhtml?project=*");
        assertThat(maria.locator(".search-place")).containsText("Only in Talking kitchen");
    }

    private static void enter(Page page, Site site) {
        page.navigate("/messaging/room.xhtml?project=" + site.project());
        awaken(page);
    }

    /** Waits until the page is connected; a list of no messages can't be seen. */
    private static void awaken(Page page) {
        page.locator("#talk[data-live]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static void say(Page page, String words) {
        field(page, "say").fill(words);
        OfficePage.button(page, "Send").click();
    }

    private static Locator field(Page page, String form) {
        return page.locator("#" + form + " textarea");
    }

    private static List<String> said(Page page) {
        return page.locator(".say .prose").allTextContents();
    }
}
