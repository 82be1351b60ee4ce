package org.plumbline.web.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.account.OfficePage.Member;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.MailServer;
import org.plumbline.house.Screen;
import org.plumbline.house.Waiting;
import org.plumbline.house.WholeHouse;

/** The administrator's pages by role, on each screen and in both languages; the chain of the audit trail; a new key. */
@WholeHouse
@Tag("one-server")
class AdminPagesST {

    private static final List<String> PAGES = List.of("audit", "outbox", "settings", "keys", "health");
    private static final List<String> WHERE_MAIL_IS_KEPT = List.of("mail", "mail-view");
    private static final Duration RESEALED = Duration.ofSeconds(60);

    @BeforeEach
    void office(House house, Browser browser) {
        OfficePage.open(house, browser);
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP_DARK"})
    void theOwnerCanUseEachOnEachKindOfScreen(Screen screen, Browser browser) {
        Page page = OfficePage.trySignIn(browser, screen, OfficePage.OWNER.email(), OfficePage.OWNER.password());
        page.waitForURL("**/home.xhtml");
        useEach(page);
        WHERE_MAIL_IS_KEPT.forEach(name -> assertThat(status(page, name)).as("mail is sent here, not kept: %s", name).isEqualTo(404));
    }

    @Test
    void theOwnerCanUseEachInSpanish(Browser browser) {
        Page page = browser.open(Screen.PHONE, "/public/sign-in.xhtml");
        page.locator("button[value=es]").click();
        page.getByLabel("Correo electrónico").fill(OfficePage.OWNER.email());
        page.getByLabel("Contraseña").fill(OfficePage.OWNER.password());
        OfficePage.button(page, "Iniciar sesión").click();
        page.waitForURL("**/home.xhtml");
        useEach(page);
        page.navigate(path("audit"));
        assertThat(page).hasTitle(Pattern.compile("Registro de auditoría.*"));
        assertThat(page.locator("html")).hasAttribute("lang", "es");
    }

    @Test
    void theChainOfTheAuditTrailHolds(Browser browser) {
        Page page = OfficePage.signIn(browser, OfficePage.OWNER);
        page.navigate(path("audit"));
        OfficePage.button(page, "Check the chain").click();
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("The chain holds")))
                .containsText("all are as they were written");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("The installation's own chain holds"))).isVisible();
        Accessible.check(page);
    }

    @Test
    void theInstallationHasATrailOfItsOwn(Browser browser) {
        OfficePage.trySignIn(browser, Screen.PHONE, "nobody@example.test", "not a password of anybody");
        Page page = OfficePage.signIn(browser, OfficePage.OWNER);
        page.navigate(path("audit"));
        page.getByLabel("Trail", new Page.GetByLabelOptions().setExact(true)).selectOption("Of the installation");
        OfficePage.button(page, "Show").click();
        assertThat(page).hasURL(Pattern.compile(".*of=installation.*"));
        assertThat(page.locator("tbody")).containsText("Sign-in failed");
        Accessible.check(page);
    }

    @Test
    void theManagerFindsTheOutboxOnly(Browser browser, MailServer mail) {
        Page page = join(browser, mail, "Manager");
        for (String name : PAGES) {
            assertThat(status(page, name)).as(name).isEqualTo(name.equals("outbox") ? 200 : 404);
        }
        page.navigate(path("outbox"));
        assertThat(page.locator("a[href$='/admin/outbox.xhtml']")).not().hasCount(0);
        assertThat(page.locator("a[href$='/admin/audit.xhtml'], a[href$='/admin/settings.xhtml'], a[href$='/admin/keys.xhtml']")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"Estimator", "Bookkeeper", "Field staff"})
    void otherStaffFindNothing(String role, Browser browser, MailServer mail) {
        findsNothing(join(browser, mail, role));
    }

    @Test
    void aClientFindsNothing(Browser browser, MailServer mail) {
        Page office = OfficePage.signIn(browser, OfficePage.OWNER);
        Member client = OfficePage.somebody();
        office.navigate("/project/edit.xhtml");
        office.getByLabel("Name").fill("Garage of " + client.name());
        OfficePage.button(office, "Create project").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=created");
        office.getByLabel("Name").fill(client.name());
        office.getByLabel("E-mail address").fill(client.email());
        OfficePage.button(office, "Send invitation").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=invited");
        Page page = browser.open(Screen.PHONE, mail.take(client.email()).link());
        OfficePage.button(page, "Open my project").click();
        page.waitForURL("**/public/verify.xhtml");
        page.getByLabel("Six digits from the e-mail").fill(mail.take(client.email()).code());
        OfficePage.button(page, "Open my project").click();
        page.waitForURL("**/project/view.xhtml?id=*");
        findsNothing(page);
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheSignIn(Browser browser) {
        Page page = browser.open(Screen.PHONE, path("audit") + "?page=2");
        page.waitForURL("**/public/sign-in.xhtml?next=*");
        OfficePage.trySignIn(page, OfficePage.OWNER.email(), OfficePage.OWNER.password());
        page.waitForURL("**" + path("audit") + "?page=2");
    }

    @Test
    void aNewKeyLocksNobodyOut(Browser browser, MailServer mail) {
        Member member = OfficePage.somebody();
        Page signedIn = browser.open(Screen.DESKTOP, "/");
        Page owner = OfficePage.signIn(browser, OfficePage.OWNER);
        OfficePage.accept(signedIn, OfficePage.invite(owner, mail, member, "Field staff"), member);
        signedIn.waitForURL("**/home.xhtml");
        owner.navigate(path("keys"));
        String before = owner.locator("dl.facts dd").first().innerText();
        OfficePage.button(owner, "Add a key").click();
        assertThat(owner.getByText("A new key is in use.")).isVisible();
        assertThat(owner.locator("dl.facts dd").first()).not().hasText(before);
        Accessible.check(owner);
        OfficePage.signIn(browser, member);
        Waiting.until("every value to be sealed anew", RESEALED, () -> {
            owner.navigate(path("keys"));
            return owner.getByText("Last sealed anew").count() == 1;
        });
        OfficePage.signIn(browser, member);
        signedIn.reload();
        assertThat(signedIn).hasURL(Pattern.compile(".*/home\\.xhtml"));
        owner.navigate("/admin/staff/list.xhtml");
        assertThat(owner.locator("tbody")).containsText(member.email());
    }

    private static void useEach(Page page) {
        for (String name : PAGES) {
            assertThat(status(page, name)).as(name).isEqualTo(200);
            Accessible.check(page);
            Object wider = page.evaluate("document.documentElement.scrollWidth - innerWidth");
            assertThat(((Number) wider).intValue()).as("%s scrolls sideways", name).isLessThanOrEqualTo(0);
        }
    }

    private static void findsNothing(Page page) {
        for (String name : PAGES) {
            assertThat(status(page, name)).as(name).isEqualTo(404);
            assertThat(page.locator("h1")).hasText("There is nothing here");
        }
        WHERE_MAIL_IS_KEPT.forEach(name -> assertThat(status(page, name)).as(name).isEqualTo(404));
    }

    private static Page join(Browser browser, MailServer mail, String role) {
        Member member = OfficePage.somebody();
        Page page = browser.open(Screen.DESKTOP, "/");
        OfficePage.accept(page, OfficePage.invite(OfficePage.signIn(browser, OfficePage.OWNER), mail, member, role), member);
        page.waitForURL("**/home.xhtml");
        return page;
    }

    private static int status(Page page, String name) {
        return page.navigate(path(name)).status();
    }

    private static String path(String name) {
        return "/admin/" + name + ".xhtml";
    }
}
