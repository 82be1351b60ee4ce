package org.plumbline.web.shared;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage.Member;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.MailServer;
import org.plumbline.house.Screen;
import org.plumbline.house.WholeHouse;

/** Each form with one sign more than a field takes, from a browser that does not stop at {@code maxlength}, and then with all it takes. */
@WholeHouse
@Tag("one-server")
class FieldLimitsST {

    private static final int NAME = 120;
    private static final int EMAIL = 254;
    private static final int PHONE = 40;
    private static final int PASSWORD = 128;
    private static final Map<String, Integer> SITE = Map.of("reference", 40, "street", 120, "city", 80, "region", 80, "postalCode", 20);
    private static final String PHRASE = "paper lantern by the river ";

    @Test
    void refusesOneMoreAtItsFieldAndKeepsWhatWasTyped(House house, Browser browser, MailServer mail) {
        OfficePage.open(house, browser);
        Page owner = OfficePage.signIn(browser, OfficePage.OWNER);
        company(owner);
        project(owner);
        Member member = OfficePage.somebody();
        String link = staff(owner, mail, member);
        Page page = browser.open(Screen.PHONE, link);
        invitation(page, member);
        account(page, member);
        forgottenPassword(browser, mail, member);
    }

    private static void company(Page owner) {
        owner.navigate("/admin/company.xhtml");
        String before = field(owner, "companyName").inputValue();
        refuses(owner, "Save", "companyName", text(NAME + 1), NAME);
        takes(owner, "Save", "companyName", text(NAME), "**/company.xhtml?done=saved");
        takes(owner, "Save", "companyName", before, "**/company.xhtml?done=saved");
    }

    private static void project(Page owner) {
        owner.navigate("/project/edit.xhtml");
        refuses(owner, "Create project", "name", text(NAME + 1), NAME);
        field(owner, "name").fill(text(NAME));
        SITE.forEach((id, most) -> {
            refuses(owner, "Create project", id, text(most + 1), most);
            field(owner, id).fill(text(most));
        });
        takes(owner, "Create project", "name", text(NAME), "**/project/view.xhtml?id=*&done=created");
        String address = address(EMAIL);
        field(owner, "email").fill(address);
        refuses(owner, "Send invitation", "name", text(NAME + 1), NAME);
        field(owner, "name").fill(text(NAME));
        refuses(owner, "Send invitation", "email", address(EMAIL + 1), EMAIL);
        field(owner, "email").fill(address);
        refuses(owner, "Send invitation", "phone", "5".repeat(PHONE + 1), PHONE);
        takes(owner, "Send invitation", "phone", "5".repeat(PHONE), "**/project/view.xhtml?id=*&done=invited");
        assertThat(owner.locator("main")).containsText(address);
    }

    private static String staff(Page owner, MailServer mail, Member member) {
        OfficePage.fillInvitation(owner, member, "Field staff");
        refuses(owner, "Send the invitation", "name", text(NAME + 1), NAME);
        field(owner, "name").fill(text(NAME));
        refuses(owner, "Send the invitation", "email", address(EMAIL + 1), EMAIL);
        takes(owner, "Send the invitation", "email", member.email(), "**/list.xhtml?done=invited");
        owner.locator("tr, li").filter(new Locator.FilterOptions().setHasText(member.email())).getByRole(AriaRole.LINK).first().click();
        owner.waitForURL("**/admin/staff/edit.xhtml?id=*");
        refuses(owner, "Save", "name", text(NAME + 1), NAME);
        takes(owner, "Save", "name", text(NAME), "**/edit.xhtml?id=*&done=saved");
        return mail.take(member.email()).link();
    }

    private static void invitation(Page page, Member member) {
        field(page, "password").fill(member.password());
        refuses(page, "Join and sign in", "name", text(NAME + 1), NAME);
        field(page, "name").fill(text(NAME));
        refusesPassword(page, "Join and sign in");
        takes(page, "Join and sign in", "password", PHRASE.repeat(NAME).substring(0, PASSWORD), "**/home.xhtml");
    }

    private static void account(Page page, Member member) {
        page.navigate("/account/profile.xhtml");
        refuses(page, "Save", "name", text(NAME + 1), NAME);
        takes(page, "Save", "name", member.name(), "**/profile.xhtml?done=saved");
        page.navigate("/account/security.xhtml");
        field(page, "oldPassword").fill(PHRASE.repeat(NAME).substring(0, PASSWORD));
        refusesPassword(page, "Change the password");
        field(page, "oldPassword").fill(PHRASE.repeat(NAME).substring(0, PASSWORD));
        takes(page, "Change the password", "password", member.password(), "**/security.xhtml?done=password");
    }

    private static void forgottenPassword(Browser browser, MailServer mail, Member member) {
        Page page = browser.open(Screen.PHONE, "/public/forgot.xhtml");
        field(page, "email").fill(member.email());
        OfficePage.button(page, "Send the link").click();
        page.waitForURL("**/forgot.xhtml?done=sent");
        // the first tells of the change before
        mail.take(member.email());
        page.navigate(mail.take(member.email()).link());
        refusesPassword(page, "Set the password");
    }

    /** What was typed stays, the error stands beside it, and the input says so to whoever does not see it. */
    private static void refuses(Page page, String button, String id, String tooMuch, int most) {
        Locator field = send(page, button, id, tooMuch, most);
        assertThat(field).hasValue(tooMuch);
    }

    /** A password is never sent back, wrong or not. */
    private static void refusesPassword(Page page, String button) {
        Locator field = send(page, button, "password", PHRASE.repeat(NAME).substring(0, PASSWORD + 1), PASSWORD);
        assertThat(field).hasValue("");
    }

    private static Locator send(Page page, String button, String id, String tooMuch, int most) {
        Locator field = field(page, id);
        field.evaluate("input => input.removeAttribute('maxlength')");
        field.fill(tooMuch);
        OfficePage.button(page, button).click();
        assertThat(field).hasAttribute("aria-invalid", "true");
        String error = field.getAttribute("id") + "-error";
        assertThat(field).hasAttribute("aria-describedby", Pattern.compile("(^| )" + error + "( |$)"));
        assertThat(page.locator("[id='" + error + "']")).containsText("at most " + most + " characters");
        assertThat(page.locator(".field-error")).hasCount(1);
        return field;
    }

    private static void takes(Page page, String button, String id, String text, String then) {
        field(page, id).fill(text);
        OfficePage.button(page, button).click();
        page.waitForURL(then);
    }

    private static Locator field(Page page, String id) {
        return page.locator("main input[id$=':" + id + "']");
    }

    private static String text(int length) {
        return "Zoë ".repeat(length).substring(0, length - 1) + "!";
    }

    private static String address(int length) {
        String end = ".miller.example";
        return "c".repeat(40) + "@" + ("d".repeat(50) + ".").repeat(5).substring(0, length - 41 - end.length()) + end;
    }
}
