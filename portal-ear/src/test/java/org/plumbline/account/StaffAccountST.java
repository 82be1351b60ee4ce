package org.plumbline.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage.Member;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.MailServer;
import org.plumbline.house.Portal;
import org.plumbline.house.Screen;
import org.plumbline.house.WholeHouse;

/** Invitations, forgotten passwords, sessions, and the pages of staff as everybody can use them. */
@WholeHouse
@Tag("one-server")
class StaffAccountST {

    @BeforeEach
    void office(House house, Browser browser) {
        OfficePage.open(house, browser);
    }

    @Test
    void anInvitationWorksOnceAndLookingDoesNotUseItUp(Browser browser, MailServer mail, Portal portal) {
        Member member = OfficePage.somebody();
        String link = OfficePage.invite(OfficePage.signIn(browser, OfficePage.OWNER), mail, member, "Field staff");
        String path = link.substring(portal.uri("").toString().length());
        assertThat(portal.get(path).body()).contains(member.email()).contains("Join and sign in");
        Page page = browser.open(Screen.PHONE, path);
        Accessible.check(page);
        OfficePage.accept(page, link, member);
        page.waitForURL("**/home.xhtml");
        assertThat(portal.get(path).body()).contains("This link works no more").doesNotContain(member.email());
    }

    @Test
    void aForgottenPasswordIsReplacedByMailAndEndsAllSessions(Browser browser, MailServer mail) {
        Member member = OfficePage.somebody();
        Page signedIn = browser.open(Screen.DESKTOP, "/");
        OfficePage.accept(signedIn, OfficePage.invite(OfficePage.signIn(browser, OfficePage.OWNER), mail, member, "Field staff"), member);
        signedIn.waitForURL("**/home.xhtml");
        Page page = browser.open(Screen.PHONE, "/public/forgot.xhtml");
        page.getByLabel("E-mail").fill(member.email());
        OfficePage.button(page, "Send the link").click();
        assertThat(page.getByText("Look into your inbox")).isVisible();
        String link = mail.take(member.email()).link();
        page.navigate(link);
        Accessible.check(page);
        page.getByLabel("New password").fill("short");
        OfficePage.button(page, "Set the password").click();
        assertThat(page.locator(".field-error")).containsText("at least 12 characters");
        page.getByLabel("New password").fill("a violin in the attic");
        OfficePage.button(page, "Set the password").click();
        page.waitForURL("**/sign-in.xhtml?done=reset");
        signedIn.navigate("/home.xhtml");
        assertThat(signedIn).hasURL(Pattern.compile(".*/public/sign-in\\.xhtml.*"));
        OfficePage.trySignIn(page, member.email(), "a violin in the attic");
        page.waitForURL("**/home.xhtml");
        page.navigate(link);
        assertThat(page.getByText("This link works no more")).isVisible();
    }

    @Test
    void asksForAMailToNobodyWithTheSameWords(Browser browser, MailServer mail) {
        Page page = browser.open(Screen.DESKTOP, "/public/forgot.xhtml");
        page.getByLabel("E-mail").fill("stranger@ridge.example");
        OfficePage.button(page, "Send the link").click();
        assertThat(page.getByText("Look into your inbox")).isVisible();
        assertThat(mail.hasMailTo("stranger@ridge.example")).isFalse();
    }

    @Test
    void aSessionEndsWhenItsPersonSaysSo(Browser browser, MailServer mail) {
        Member member = OfficePage.somebody();
        Page here = browser.open(Screen.DESKTOP, "/");
        OfficePage.accept(here, OfficePage.invite(OfficePage.signIn(browser, OfficePage.OWNER), mail, member, "Manager"), member);
        here.waitForURL("**/home.xhtml");
        Page there = OfficePage.signIn(browser, member);
        here.navigate("/account/sessions.xhtml");
        assertThat(here.locator("tbody tr")).hasCount(2);
        Accessible.check(here);
        here.locator("tbody button").click();
        assertThat(here.getByText("The session is over.")).isVisible();
        there.navigate("/home.xhtml");
        assertThat(there).hasURL(Pattern.compile(".*/public/sign-in\\.xhtml.*"));
        here.navigate("/home.xhtml");
        assertThat(here).hasURL(Pattern.compile(".*/home\\.xhtml"));
    }

    @Test
    void shutOutIsAtOnce(Browser browser, MailServer mail) {
        Member member = OfficePage.somebody();
        Page owner = OfficePage.signIn(browser, OfficePage.OWNER);
        Page page = browser.open(Screen.DESKTOP, "/");
        OfficePage.accept(page, OfficePage.invite(owner, mail, member, "Field staff"), member);
        page.waitForURL("**/home.xhtml");
        owner.navigate("/admin/staff/list.xhtml");
        owner.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit " + member.name())).click();
        OfficePage.button(owner, "Shut out").click();
        assertThat(owner.getByText("This person is shut out")).isVisible();
        page.navigate("/home.xhtml");
        assertThat(page).hasURL(Pattern.compile(".*/public/sign-in\\.xhtml.*"));
    }

    @Test
    void everyPageIsForEverybodyInTheDark(Browser browser) {
        Page page = OfficePage.trySignIn(browser, Screen.DESKTOP_DARK, OfficePage.OWNER.email(), OfficePage.OWNER.password());
        page.waitForURL("**/home.xhtml");
        for (String path : List.of("/home.xhtml", "/account/security.xhtml", "/account/second-step.xhtml", "/account/sessions.xhtml",
                "/account/profile.xhtml", "/admin/staff/list.xhtml", "/admin/staff/invite.xhtml", "/admin/company.xhtml",
                "/public/forgot.xhtml", "/public/reset.xhtml?t=x", "/public/invitation.xhtml?t=x")) {
            page.navigate(path);
            Accessible.check(page);
        }
    }
}
