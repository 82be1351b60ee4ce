package org.plumbline.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage.Member;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.MailServer;
import org.plumbline.house.Portal;
import org.plumbline.house.Screen;
import org.plumbline.house.WholeHouse;

/** Staff come in, go out, and prove themselves by a second step. */
@WholeHouse
class StaffSignInST {

    @BeforeEach
    void office(House house, Browser browser) {
        OfficePage.open(house, browser);
    }

    @Test
    void leadsToThePageFirstAskedForAndOutAgain(Browser browser) {
        Page page = browser.open(Screen.DESKTOP, "/admin/company.xhtml");
        OfficePage.trySignIn(page, OfficePage.OWNER.email().toUpperCase(Locale.ROOT), OfficePage.OWNER.password());
        page.waitForURL("**/admin/company.xhtml");
        page.locator(".menu > summary").click();
        OfficePage.button(page, "Sign out").click();
        assertThat(page.getByText("You are signed out.")).isVisible();
        page.navigate("/home.xhtml");
        assertThat(page).hasURL(Pattern.compile(".*/public/sign-in\\.xhtml\\?next=.*"));
    }

    @Test
    void neverLeadsToAnotherHost(Browser browser) {
        Page page = browser.open(Screen.DESKTOP, "/public/sign-in.xhtml?next=//evil.example/");
        OfficePage.trySignIn(page, OfficePage.OWNER.email(), OfficePage.OWNER.password());
        page.waitForURL("**/home.xhtml");
    }

    @Test
    void saysTheSameToAWrongPasswordAndAnUnknownAddressAndKeepsTheAddress(Browser browser) {
        Page wrong = OfficePage.trySignIn(browser, Screen.PHONE, OfficePage.OWNER.email(), "wrong");
        assertThat(wrong.locator(".notice-danger")).isVisible();
        Page unknown = OfficePage.trySignIn(browser, Screen.PHONE, "nobody@ridge.example", "wrong");
        assertThat(unknown.locator(".notice-danger")).hasText(wrong.locator(".notice-danger").innerText());
        assertThat(unknown.getByLabel("E-mail")).hasValue("nobody@ridge.example");
        assertThat(unknown.getByLabel("Password")).hasValue("");
        Accessible.check(unknown);
    }

    @Test
    void tellsTheBrowserHowLongToWaitAfterTooManyTries(Portal portal) {
        Map<String, String> form = Map.of("signIn", "signIn", "signIn:email", "hasty@ridge.example", "signIn:password", "wrong",
                "signIn:send", "", "jakarta.faces.ViewState", "stateless");
        for (int free = 0; free < 3; free++) {
            assertThat(portal.postFromOwnPage("/public/sign-in.xhtml", form).statusCode()).isEqualTo(200);
        }
        portal.postFromOwnPage("/public/sign-in.xhtml", form);
        HttpResponse<String> refused = portal.postFromOwnPage("/public/sign-in.xhtml", form);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 5L);
        assertThat(refused.body()).contains("There were too many tries.").contains("hasty@ridge.example");
    }

    @Test
    void asksForTheSecondStepAndTakesARecoveryCodeOnce(Browser browser, MailServer mail) {
        Member member = OfficePage.somebody();
        Page page = browser.open(Screen.DESKTOP, "/");
        OfficePage.accept(page, OfficePage.invite(OfficePage.signIn(browser, OfficePage.OWNER), mail, member, "Estimator"), member);
        page.waitForURL("**/home.xhtml");
        page.navigate("/account/second-step.xhtml");
        Phone phone = AuthenticatorPage.enrol(page, member);
        Accessible.check(page);
        List<String> recovery = AuthenticatorPage.recoveryCodes(page);
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();

        Page byCode = OfficePage.trySignIn(browser, Screen.PHONE, member.email(), member.password());
        byCode.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(phone.nextCode());
        Accessible.check(byCode);
        OfficePage.button(byCode, "Sign in").click();
        byCode.waitForURL("**/home.xhtml");

        Page byRecovery = recover(browser, member, recovery.get(0));
        byRecovery.waitForURL("**/home.xhtml");
        Page again = recover(browser, member, recovery.get(0));
        assertThat(again.locator(".notice-danger")).containsText("This code is not right, or it was used before.");
        assertThat(again.getByLabel("Recovery code", new Page.GetByLabelOptions().setExact(true))).isVisible();
    }

    @Test
    void opensNothingButTheSecondStepToARoleThatMustHaveOne(Browser browser, MailServer mail) {
        Page owner = OfficePage.signIn(browser, OfficePage.OWNER);
        owner.navigate("/admin/company.xhtml");
        owner.getByLabel("Bookkeeper").check();
        OfficePage.button(owner, "Save").click();
        owner.waitForURL("**/company.xhtml?done=saved");
        Member member = OfficePage.somebody();
        Page page = browser.open(Screen.DESKTOP, "/");
        OfficePage.accept(page, OfficePage.invite(owner, mail, member, "Bookkeeper"), member);
        page.waitForURL("**/account/second-step.xhtml");
        for (String path : List.of("/home.xhtml", "/account/profile.xhtml", "/project/list.xhtml", "/admin/staff/list.xhtml")) {
            page.navigate(path);
            assertThat(page).hasURL(Pattern.compile(".*/account/second-step\\.xhtml"));
        }
        AuthenticatorPage.enrol(page, member);
        page.navigate("/account/profile.xhtml");
        assertThat(page).hasURL(Pattern.compile(".*/account/profile\\.xhtml"));
    }

    @Test
    void changesTheSecondStepWithPasswordAndCodeAlone(Browser browser, MailServer mail) {
        Member member = OfficePage.somebody();
        Page page = browser.open(Screen.PHONE, "/");
        OfficePage.accept(page, OfficePage.invite(OfficePage.signIn(browser, OfficePage.OWNER), mail, member, "Estimator"), member);
        page.waitForURL("**/home.xhtml");
        page.navigate("/account/second-step.xhtml");
        page.getByLabel("Your password").fill("not the password");
        OfficePage.button(page, "Begin").click();
        assertThat(page.locator(".field-error")).hasText("This is not your current password.");
        assertThat(page.locator(".secret")).hasCount(0);
        page.getByLabel("Your password").fill(member.password());
        OfficePage.button(page, "Begin").click();
        String secret = page.locator(".secret").innerText();
        page.getByLabel("Code of the app").fill("12 34");
        OfficePage.button(page, "Turn the second step on").click();
        assertThat(page.locator(".field-error")).isVisible();
        assertThat(page.locator(".secret")).hasText(secret);
        assertThat(page.getByLabel("Code of the app")).hasValue("12 34");
        Phone phone = AuthenticatorPage.confirm(page);
        String recovery = AuthenticatorPage.recoveryCodes(page).get(0);

        page.navigate("/account/second-step.xhtml");
        Accessible.check(page);
        prove(page, "not the password", phone.nextCode());
        OfficePage.button(page, "Turn the second step off").click();
        assertThat(page.locator(".field-error")).hasText("This is not your current password.");
        prove(page, member.password(), "000000");
        OfficePage.button(page, "Make new recovery codes").click();
        assertThat(page.locator(".field-error")).containsText("This code is not right");
        assertThat(page.getByLabel("Current code")).hasValue("000000");
        prove(page, member.password(), recovery);
        OfficePage.button(page, "Set up another phone").click();
        Phone other = AuthenticatorPage.confirm(page);
        page.navigate("/account/second-step.xhtml");
        prove(page, member.password(), other.nextCode());
        OfficePage.button(page, "Turn the second step off").click();
        page.waitForURL("**/account/security.xhtml?done=off");
    }

    private static void prove(Page page, String password, String code) {
        page.getByLabel("Your password").fill(password);
        page.getByLabel("Current code").fill(code);
    }

    private static Page recover(Browser browser, Member member, String code) {
        Page page = OfficePage.trySignIn(browser, Screen.DESKTOP, member.email(), member.password());
        page.getByText("Use a recovery code instead").click();
        page.getByLabel("Recovery code", new Page.GetByLabelOptions().setExact(true)).fill(code);
        OfficePage.button(page, "Sign in with this code").click();
        return page;
    }
}
