package org.plumbline.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.Confidences;
import org.plumbline.house.House;
import org.plumbline.house.Mail;
import org.plumbline.house.MailServer;
import org.plumbline.house.Portal;
import org.plumbline.house.Screen;
import org.plumbline.house.WholeHouse;

/** A client comes in: by link, by code, on a new device and a known one, and not at all. */
@WholeHouse
class ClientAccessST {

    private static final AtomicInteger GUESTS = new AtomicInteger();

    private String email;
    private Page office;

    @BeforeEach
    void aProject(House house, Browser browser) {
        OfficePage.open(house, browser);
        email = "client" + GUESTS.incrementAndGet() + "@miller.example";
        office = OfficePage.signIn(browser, OfficePage.OWNER);
        office.navigate("/project/edit.xhtml");
        office.getByLabel("Name").fill("Miller kitchen");
        OfficePage.button(office, "Create project").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=created");
        office.getByLabel("Name").fill("Ana Miller");
        office.getByLabel("E-mail address").fill(email);
        OfficePage.button(office, "Send invitation").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=invited");
    }

    @Test
    void comesInByLinkAndSixDigitsAndNeedsNoDigitsTheSecondTime(Browser browser, MailServer mail) {
        String link = mail.take(email).link();
        Page page = browser.open(Screen.PHONE, link);
        page.reload();
        assertThat(page).hasTitle(Pattern.compile("Open your project.*"));
        assertThat(page.context().cookies()).as("cookies after two GETs").isEmpty();
        assertThat(mail.hasMailTo(email)).as("a GET sends nothing").isFalse();
        Accessible.check(page);
        prove(page, mail);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Miller kitchen");
        assertThat(page.url()).doesNotContain("/l/");
        Accessible.check(page);
        assertThat(page.context().cookies()).extracting(cookie -> cookie.name).as("no server session").noneMatch(name -> name.matches("(?i)psid|jsessionid"));
        assertThat(mail.take(email).subject()).contains("new device");

        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("plumbline"));
        page.navigate(link);
        OfficePage.button(page, "Open my project").click();
        page.waitForURL("**/project/view.xhtml?id=*");
    }

    @Test
    void comesInByCode(Browser browser, MailServer mail) {
        mail.take(email);
        office.getByText("Manage access").click();
        OfficePage.button(office, "Issue a code").click();
        String code = office.locator("#issued-code").textContent();
        Confidences.note(code);
        Page page = browser.open(Screen.PHONE, "/public/code.xhtml");
        Accessible.check(page);
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Access code").fill("AAAA AAAA");
        OfficePage.button(page, "Continue").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not fit together");
        page.getByLabel("Access code").fill(code);
        OfficePage.button(page, "Continue").click();
        enterDigits(page, mail.take(email));
        page.waitForURL("**/project/view.xhtml?id=*");
    }

    @Test
    void isSignedOutAtTheNextClickOnceAccessIsRevoked(Browser browser, MailServer mail) {
        String link = mail.take(email).link();
        Page page = browser.open(Screen.PHONE, link);
        prove(page, mail);
        office.reload();
        office.getByText("Manage access").click();
        OfficePage.button(office, "Revoke access").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=revoked");
        assertThat(office.getByText("Access revoked").first()).isVisible();
        Accessible.check(office);
        page.reload();
        page.waitForURL("**/public/client.xhtml?next=*");
        Accessible.check(page);
        page.navigate(link);
        assertThat(page).hasTitle(Pattern.compile("This link opens nothing.*"));
        Accessible.check(page);
        office.getByText("Manage access").click();
        assertThat(OfficePage.button(office, "Revoke access")).hasCount(0);
        OfficePage.button(office, "Send a new link").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=link");
        assertThat(office.getByText("Access revoked")).hasCount(0);
        page.navigate(newestLink(mail));
        OfficePage.button(page, "Open my project").click();
        page.waitForURL("**/project/view.xhtml?id=*");
    }

    @Test
    void findsTheClientsDoorWhenSignedOutAndStaffFindTheirs(Browser browser, Portal portal, MailServer mail) {
        assertThat(door(portal, "/project/view.xhtml?id=7")).isEqualTo("/public/client.xhtml?next=%2Fproject%2Fview.xhtml%3Fid%3D7");
        assertThat(door(portal, "/home.xhtml")).startsWith("/public/sign-in.xhtml");
        assertThat(door(portal, "/project/list.xhtml")).startsWith("/public/sign-in.xhtml");
        Page page = browser.open(Screen.PHONE, mail.take(email).link());
        prove(page, mail);
        page.navigate("/home.xhtml");
        page.waitForURL("**/project/view.xhtml?id=*");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("plumbline"));
        page.navigate("/home.xhtml");
        page.waitForURL("**/public/client.xhtml?next=*");
        page.getByText("I have an access code").click();
        page.waitForURL("**/public/code.xhtml");
        page.goBack();
        page.getByText("Send me a new link").click();
        page.waitForURL("**/public/new-link.xhtml");
        page.goBack();
        page.getByText("Staff sign-in").click();
        page.waitForURL("**/public/sign-in.xhtml?next=%2Fhome.xhtml");
        Accessible.check(page);
        page.getByText("I am a client").click();
        page.waitForURL("**/public/client.xhtml");
    }

    @Test
    void aLinkThatOpensNothingLooksTheSameWhateverTheReason(Portal portal, MailServer mail) {
        String dead = mail.take(email).link();
        office.getByText("Manage access").click();
        OfficePage.button(office, "Revoke access").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=revoked");
        HttpResponse<String> revoked = portal.get(dead.replaceFirst("^https?://[^/]+", ""));
        HttpResponse<String> never = portal.get("/l/" + "A".repeat(43));
        assertThat(revoked.statusCode()).isEqualTo(404).isEqualTo(never.statusCode());
        assertThat(plain(revoked)).isEqualTo(plain(never));
        assertThat(portal.cookies()).isEmpty();
    }

    @Test
    void asksForAFreshLinkWithTheSameAnswerForEverybody(Browser browser, MailServer mail) {
        String first = mail.take(email).link();
        for (String address : new String[] {"nobody-" + email, email}) {
            Page page = browser.open(Screen.PHONE, "/public/new-link.xhtml");
            page.getByLabel("E-mail address").fill(address);
            OfficePage.button(page, "Send me a new link").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("If we know this address");
            Accessible.check(page);
        }
        String fresh = mail.take(email).link();
        assertThat(fresh).isNotEqualTo(first);
        assertThat(mail.hasMailTo("nobody-" + email)).isFalse();
        assertThat(browser.open(Screen.PHONE, first)).hasTitle(Pattern.compile("Open your project.*"));
        assertThat(browser.open(Screen.PHONE, fresh)).hasTitle(Pattern.compile("Open your project.*"));
    }

    @Test
    void everyOneCanUseTheOfficePages() {
        for (String path : new String[] {"/project/list.xhtml", "/project/edit.xhtml"}) {
            office.navigate(path);
            Accessible.check(office);
        }
        office.navigate("/project/list.xhtml?q=miller");
        office.getByText("Miller kitchen").first().click();
        office.waitForURL("**/project/view.xhtml?id=*");
        Accessible.check(office);
    }

    /** Past the mail about the new device, which a test may or may not have read. */
    private String newestLink(MailServer mail) {
        Mail next = mail.take(email);
        return next.subject().contains("new device") ? mail.take(email).link() : next.link();
    }

    /** Where somebody nobody knows is led from a page. */
    private static String door(Portal portal, String page) {
        HttpResponse<String> answer = portal.get(page);
        assertThat(answer.statusCode()).isBetween(302, 303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private void prove(Page page, MailServer mail) {
        OfficePage.button(page, "Open my project").click();
        page.waitForURL("**/public/verify.xhtml");
        Accessible.check(page);
        enterDigits(page, mail.take(email));
        page.waitForURL("**/project/view.xhtml?id=*");
    }

    private static void enterDigits(Page page, Mail mail) {
        page.getByLabel("Six digits from the e-mail").fill(mail.code());
        OfficePage.button(page, "Open my project").click();
    }

    /** The page without what is random in every answer. */
    private static String plain(HttpResponse<String> answer) {
        return answer.body().replaceAll("/l/[A-Za-z0-9_-]{43}", "/l/").replaceAll("nonce=\"[^\"]*\"", "");
    }
}
