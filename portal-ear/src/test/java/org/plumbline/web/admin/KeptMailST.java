package org.plumbline.web.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage.Member;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.HttpsHouse;
import org.plumbline.house.Reader;
import org.plumbline.house.Screen;
import org.plumbline.house.Waiting;
import org.plumbline.house.WholeHouse;

/** Mail that is kept instead of sent, in the second house: the administrator reads it on his pages, which say so, and nobody else does. */
@WholeHouse
@Tag("one-server")
class KeptMailST {

    private static final String LIST = "/admin/mail.xhtml";

    private Browser browser;

    @BeforeEach
    void open(HttpsHouse house) {
        browser = house.browser();
        OfficePage.open(house.log(), browser);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void isReadByTheAdministratorAlone() {
        Page owner = OfficePage.signIn(browser, OfficePage.OWNER);
        Member member = OfficePage.somebody();
        OfficePage.fillInvitation(owner, member, "Manager");
        OfficePage.sendInvitation(owner);
        owner.waitForURL("**/list.xhtml?done=invited");
        Locator row = owner.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(member.email()));
        Waiting.until("the invitation among the kept mail", Duration.ofSeconds(30), () -> {
            owner.navigate(LIST);
            return row.count() == 1;
        });
        assertThat(owner.locator("main")).containsText("Mail is kept here and not sent to anybody");
        row.getByRole(AriaRole.LINK).click();
        owner.waitForURL("**/admin/mail-view.xhtml?id=*");
        assertThat(owner.locator("main")).containsText(member.email());
        assertThat(owner.locator("pre.mail-text")).containsText("Ridge & Sons");
        assertThat(owner.frameLocator(".mail-frame").locator("body")).containsText("Ridge & Sons");

        String one = owner.url();
        Page manager = browser.open(Screen.DESKTOP, "/");
        OfficePage.accept(manager, owner.locator(".mail-link").first().getAttribute("href"), member);
        manager.waitForURL("**/home.xhtml");
        assertThat(manager.navigate(LIST).status()).isEqualTo(404);
        assertThat(manager.navigate(one).status()).isEqualTo(404);
        for (String address : new String[] {LIST, one}) {
            owner.navigate(address);
            // no other reader: a mail stays in the language it was written in
            Reader.ENGLISH.check(owner);
        }
        assertThat(browser.takeComplaints()).isEmpty();
    }

    /** Nothing is there yet in this house: a few clicks from the first page to a proposal that is on its way to oneself, and it opens. */
    @Test
    void aNewCompanySharesASampleWithItself() {
        Page owner = OfficePage.signIn(browser, OfficePage.OWNER);
        OfficePage.button(owner, "Make a sample project").click();
        owner.waitForURL("**/project/view.xhtml?id=*");
        String sample = owner.url();
        Accessible.check(owner);
        owner.getByText("Share with yourself", new Page.GetByTextOptions().setExact(true)).click();
        owner.getByLabel("Maria Lopez (Client)").selectOption("DECIDER");
        OfficePage.button(owner, "Send revision 1 to them").click();
        owner.waitForURL("**/proposal/share.xhtml?*done=sent*");

        Page phone = browser.open(Screen.PHONE, kept(owner, "is ready").locator(".mail-link").first().getAttribute("href"));
        OfficePage.button(phone, "Open the proposal").click();
        phone.waitForURL("**/public/verify.xhtml*");
        Matcher digits = Pattern.compile("\\b\\d{6}\\b").matcher(kept(owner, "is your code").locator("pre.mail-text").textContent());
        assertThat(digits.find()).isTrue();
        phone.getByLabel("Six digits from the e-mail").fill(digits.group());
        OfficePage.button(phone, "Open the proposal").click();
        phone.waitForURL("**/proposal/sheet.xhtml?id=*");
        assertThat(phone.locator("h1")).hasText("Sample proposal: kitchen remodel");

        owner.navigate(sample);
        OfficePage.button(owner, "Remove the sample").click();
        owner.waitForURL("**/project/list.xhtml*");
        phone.reload();
        assertThat(phone.locator("h1")).not().hasText("Sample proposal: kitchen remodel");
        assertThat(OfficePage.button(owner, "Make a sample project")).isVisible();
        browser.takeComplaints();
    }

    /** The page of the newest kept mail with these words in its subject. */
    private static Page kept(Page owner, String words) {
        Locator row = owner.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words));
        Waiting.until("a kept mail: " + words, Duration.ofSeconds(30), () -> {
            owner.navigate(LIST);
            return row.count() > 0;
        });
        row.first().getByRole(AriaRole.LINK).click();
        owner.waitForURL("**/admin/mail-view.xhtml?id=*");
        return owner;
    }
}
