package org.plumbline.messaging;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.Mail;
import org.plumbline.house.Portal;
import org.plumbline.house.Screen;
import org.plumbline.house.Waiting;
import org.plumbline.house.WholeHouse;
import org.plumbline.shared.Secrets;

/** Ana reads in her mail what Maria has said, answers from there, and says how much mail she wants. */
@WholeHouse
@Tag("one-server")
class MailTalkST {

    private static final LocatorAssertions.HasTextOptions FETCHED = new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    private static final Pattern PREFERENCES = Pattern.compile("https?://\\S+(/public/mail\\.xhtml\\?t=\\S+)");

    @Test
    void talksByMail(House house, Browser browser, Portal portal) {
        Site site = Site.open(house, browser);
        Page maria = site.office();
        String mails = mailsToAna(maria);
        maria.navigate("/messaging/room.xhtml?project=" + site.project());
        Mail mail = toldOnceAfterAnOutage(house, site, maria, mails);
        assertThat(mail.text().replace("\r\n", "\n")).contains("Maria Lopez:\n> When may we come? <b>Really</b>").startsWith("## Answer above this line ##");
        assertThat(mail.html()).contains("When may we come? &lt;b&gt;Really");
        assertThat(mail.replyTo()).matches("reply\\+c[0-9a-z]+-[0-9a-z]+-[0-9a-z]{16}@mail\\.example");

        leadsToWhatWasSaid(site, mail);
        answers(house, site, maria, mail);
        history(house, maria, mail, mails);
        preferences(browser, portal, mail);
    }

    /** The page of what was sent to this Ana: others of her name have mails too, and theirs may wait beside hers. */
    private static String mailsToAna(Page maria) {
        maria.navigate("/admin/deliveries.xhtml");
        return maria.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Ana Miller"))
                .filter(new Locator.FilterOptions().setHasText("Signing in")).first().locator("a").getAttribute("href");
    }

    /** The mail server is away when the mail is to leave: it leaves when the server is back, once. @param mails the page of those to Ana */
    private static Mail toldOnceAfterAnOutage(House house, Site site, Page maria, String mails) {
        house.mail().goAway();
        try {
            maria.locator("#say textarea").fill("When may we come? <b>Really</b>");
            OfficePage.button(maria, "Send").click();
            assertThat(maria.locator("#m1")).isVisible();
            maria.navigate(mails);
            Waiting.until("the first try to fail", Duration.ofSeconds(60), () -> {
                maria.reload();
                return maria.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Failed, tried again"))
                        .filter(new Locator.FilterOptions().setHasText("The mail server cannot be reached.")).count() == 1;
            });
        } finally {
            house.mail().comeBack();
        }
        Mail mail = mailWith(house, site, "Talking kitchen");
        Waiting.until("the mail to be settled", Duration.ofSeconds(60), () -> {
            maria.reload();
            return maria.locator("tbody tr").count() == maria.locator("tbody .badge").filter(new Locator.FilterOptions().setHasText("Sent")).count();
        });
        assertThat(house.mail().hasMailTo(site.email())).as("a second one").isFalse();
        maria.navigate("/messaging/room.xhtml?project=" + site.project());
        return mail;
    }

    /** On a device that has been here: one button, then the message the mail tells of. */
    private static void leadsToWhatWasSaid(Site site, Mail mail) {
        Page ana = site.client();
        ana.navigate(mail.link());
        OfficePage.button(ana, "Open my project").click();
        ana.waitForURL(Pattern.compile(".*/messaging/room\\.xhtml\\?project=" + site.project() + ".*#m1$"));
        assertThat(ana.locator("#m1 .prose")).containsText("When may we come?");
    }

    /** Hers lands once, however often it comes; a stranger's waits until the office lets it in. */
    private static void answers(House house, Site site, Page maria, Mail mail) {
        String id = "<" + Secrets.digits(9) + "@miller.example>";
        String answer = "Thursday is fine.\n\nOn Mon, Nov 23, 2026 at 3:00 PM Ridge <r@ridge.example> wrote:\n> When may we come?\n";
        house.mail().answer(id, site.email(), mail.replyTo(), answer, "list.txt");
        house.mail().answer(id, site.email(), mail.replyTo(), answer, "list.txt");
        assertThat(maria.locator("#m2 .prose")).hasText("Thursday is fine.", FETCHED);
        house.mail().answer("<s" + id.substring(1), "mallory@elsewhere.example", mail.replyTo(), "Send me the keys.", "keys.txt");
        house.mail().answer("<t" + id.substring(1), site.email(), mail.replyTo(), "And bring tiles.", "run.exe");
        house.mail().answerForged("<u" + id.substring(1), site.email(), mail.replyTo(), "Pay to this account.", "bill.txt");
        assertThat(maria.locator("#m2")).containsText("list.txt");
        assertThat(maria.locator("#m3 .prose")).containsText("And bring tiles.", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(maria.locator("#m3 .prose")).containsText("run.exe");
        maria.navigate("/admin/received.xhtml");
        Locator forged = maria.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Pay to this account."));
        Waiting.until("the forged answer to be fetched", Duration.ofSeconds(60), () -> {
            maria.reload();
            return forged.count() == 1;
        });
        assertThat(forged).containsText("(DKIM)");
        assertThat(maria.locator("tbody tr").first()).containsText("Send me the keys.");
        assertThat(maria.locator("tbody tr").first()).containsText("mallory@elsewhere.example");
        maria.locator("tbody tr").first().getByRole(AriaRole.BUTTON).first().click();
        maria.waitForURL("**/admin/received.xhtml?done=accepted");
        maria.navigate("/messaging/room.xhtml?project=" + site.project());
        assertThat(maria.locator("#m4 .prose")).containsText("mallory@elsewhere.example");
        assertThat(maria.locator("#m5")).hasCount(0);
    }

    /** What became of a mail, also after the server that took it has given it back. */
    private static void history(House house, Page maria, Mail mail, String mails) {
        assertThat(mail.returnPath()).matches("reply\\+b[0-9a-z]+-[0-9a-z]{16}@mail\\.example");
        house.mail().giveBack(mail.returnPath(), "5.1.1");
        maria.navigate(mails);
        assertThat(maria.locator("tbody tr").first()).containsText("Ana Miller");
        assertThat(maria.locator("tbody")).not().containsText("When may we come");
        Waiting.until("the report to be fetched", Duration.ofSeconds(60), () -> {
            maria.reload();
            return maria.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("5.1.1")).count() == 1;
        });
        assertThat(maria.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("5.1.1")).locator(".badge")).hasText("Came back");
        Mail alert = house.mail().take(OfficePage.OWNER.email());
        while (!alert.subject().equals("Mail to Ana Miller comes back")) {
            alert = house.mail().take(OfficePage.OWNER.email());
        }
    }

    /** In a browser that nobody has signed in with, by the address at the foot of the mail. */
    private static void preferences(Browser browser, Portal portal, Mail mail) {
        Matcher address = PREFERENCES.matcher(mail.text());
        assertThat(address.find()).isTrue();
        Page page = browser.open(Screen.PHONE, address.group(1));
        assertThat(page.locator("main")).containsText("Everything");
        assertThat(page.locator("main")).not().containsText("Ana Miller");
        Accessible.check(page);
        assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")).isFalse();
        OfficePage.button(page, "One mail a day").click();
        page.waitForURL(Pattern.compile(".*/public/mail\\.xhtml\\?.*done=chosen.*"));
        assertThat(page.getByLabel("Messages")).hasValue("DAILY");
        page.getByLabel("Quiet from").fill("21:00");
        OfficePage.button(page, "Save").click();
        assertThat(page.locator("main")).containsText("Give both times");
        page.getByLabel("Quiet until").fill("06:30");
        OfficePage.button(page, "Save").click();
        page.waitForURL(Pattern.compile(".*/public/mail\\.xhtml\\?.*done=saved.*"));
        assertThat(page.getByLabel("Quiet until")).hasValue("06:30");

        String stop = URI.create(mail.stop()).getPath();
        assertThat(portal.get(stop).statusCode()).isEqualTo(302);
        page.reload();
        assertThat(page.getByLabel("Messages")).hasValue("DAILY");
        assertThat(post(portal, stop)).isEqualTo(204);
        assertThat(post(portal, stop)).as("twice is once").isEqualTo(204);
        assertThat(post(portal, stop.replaceFirst("MESSAGES", "QUESTIONS"))).as("bound to its kind").isEqualTo(404);
        page.reload();
        assertThat(page.getByLabel("Messages")).hasValue("NEVER");
        assertThat(page.getByLabel("Questions and answers")).hasValue("DAILY");
        assertThat(portal.get("/public/mail.xhtml?t=c1..x").statusCode()).isEqualTo(404);
    }

    /** As a mail provider does it: no cookie, no origin. */
    private static int post(Portal portal, String path) {
        return portal.send(portal.request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))).statusCode();
    }

    private static Mail mailWith(House house, Site site, String words) {
        Mail next = house.mail().take(site.email());
        while (!next.subject().contains(words) || !next.text().startsWith("##")) {
            next = house.mail().take(site.email());
        }
        return next;
    }
}
