package org.plumbline.messaging;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.Mail;
import org.plumbline.house.WholeHouse;
import org.plumbline.shared.Secrets;

/** Ana reads in her mail what Maria has said and answers from there, with a file. */
@WholeHouse
@Tag("one-server")
class MailTalkST {

    private static final LocatorAssertions.HasTextOptions FETCHED = new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    @Test
    void talksByMail(House house, Browser browser) {
        Site site = Site.open(house, browser);
        Page maria = site.office();
        maria.navigate("/messaging/room.xhtml?project=" + site.project());
        maria.locator("#say textarea").fill("When may we come? <b>Really</b>");
        OfficePage.button(maria, "Send").click();
        Mail mail = mailWith(house, site, "Talking kitchen");
        assertThat(mail.text().replace("\r\n", "\n")).contains("Maria Lopez:\n> When may we come? <b>Really</b>").startsWith("## Answer above this line ##");
        assertThat(mail.html()).contains("When may we come? &lt;b&gt;Really");
        assertThat(mail.replyTo()).matches("reply\\+c[0-9a-z]+-[0-9a-z]+-[0-9a-z]{16}@mail\\.example");

        answers(house, site, maria, mail);
    }

    /** Hers lands once, however often it comes; a stranger's waits for the office. */
    private static void answers(House house, Site site, Page maria, Mail mail) {
        String id = "<" + Secrets.digits(9) + "@miller.example>";
        String answer = "Thursday is fine.\n\nOn Mon, Nov 23, 2026 at 3:00 PM Ridge <r@ridge.example> wrote:\n> When may we come?\n";
        house.mail().answer(id, site.email(), mail.replyTo(), answer, "list.txt");
        house.mail().answer(id, site.email(), mail.replyTo(), answer, "list.txt");
        assertThat(maria.locator("#m2 .prose")).hasText("Thursday is fine.", FETCHED);
        house.mail().answer("<s" + id.substring(1), "mallory@elsewhere.example", mail.replyTo(), "Send me the keys.", "keys.txt");
        house.mail().answer("<t" + id.substring(1), site.email(), mail.replyTo(), "And bring tiles.", "run.exe");
        assertThat(maria.locator("#m2")).containsText("list.txt");
        assertThat(maria.locator("#m3 .prose")).containsText("And bring tiles.", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(maria.locator("#m3 .prose")).containsText("run.exe");
        maria.navigate("/admin/received.xhtml");
        assertThat(maria.locator("tbody tr").first()).containsText("Send me the keys.");
        assertThat(maria.locator("tbody tr").first()).containsText("mallory@elsewhere.example");
    }

    private static Mail mailWith(House house, Site site, String words) {
        Mail next = house.mail().take(site.email());
        while (!next.subject().contains(words) || !next.text().startsWith("##")) {
            next = house.mail().take(site.email());
        }
        return next;
    }
}
