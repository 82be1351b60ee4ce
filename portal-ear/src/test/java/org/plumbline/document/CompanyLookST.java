package org.plumbline.document;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage.Member;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.MailServer;
import org.plumbline.house.Portal;
import org.plumbline.house.Screen;
import org.plumbline.house.WholeHouse;

/** The owner fills in what the company shows, uploads a logo, and a client sees both; nobody else does. */
@WholeHouse
@Tag("one-server")
class CompanyLookST {

    private static final List<String> PAGES = List.of("/admin/company.xhtml", "/admin/company/profile.xhtml", "/admin/company/logo.xhtml",
            "/admin/company/defaults.xhtml");

    private Page owner;

    @BeforeEach
    void office(House house, Browser browser) {
        OfficePage.open(house, browser);
        owner = OfficePage.signIn(browser, OfficePage.OWNER);
    }

    @Test
    void aClientSeesTheLogoAndTheColoursOfTheCompany(Browser browser, MailServer mail, Portal portal) {
        owner.navigate("/admin/company/profile.xhtml");
        owner.getByLabel("Street address").fill("12 Mill Lane");
        owner.getByLabel("Your color").fill("#7a1f5c");
        save();
        uploads(new FilePayload("logo.png", "image/png", Snapshot.bytes(300, 200, "png")));
        owner.waitForURL("**/logo.xhtml?done=saved");
        String picture = owner.getByAltText("Your logo").getAttribute("src");
        assertThat(owner.getByAltText("Your logo").evaluate("image => image.complete ? image.naturalWidth : image.decode().then(() => image.naturalWidth)"))
                .as("it is drawn").isEqualTo(300);
        Page client = client(browser, mail);
        assertThat(client.locator(".brand-logo")).hasAttribute("src", picture);
        assertThat(client.locator(".bar")).hasCSS("border-top-color", "rgb(122, 31, 92)");
        Accessible.check(client);
        APIResponse seen = client.request().get(picture);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.headers()).containsEntry("content-type", "image/png").containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "private, max-age=31536000, immutable");
        assertThat(seen.headers().get("content-security-policy")).startsWith("sandbox");
        APIResponse again = client.request().get(picture, RequestOptions.create().setHeader("If-None-Match", seen.headers().get("etag")));
        assertThat(again.status()).isEqualTo(304);
        for (String address : List.of(picture, picture.replaceFirst("\\?.*", ""), "/picture/1", "/picture/99999999999999999999", "/picture/", "/brand/1-1.css")) {
            assertThat(portal.get(address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(client.request().get("/picture/1").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureIsRefusedAtItsField() {
        uploads(new FilePayload("logo.png", "image/png", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(owner.locator(".field-error")).containsText("logo.png is not a picture we can show");
        Accessible.check(owner);
        uploads(new FilePayload("large.jpg", "image/jpeg", new byte[11 * 1024 * 1024]));
        assertThat(owner.locator(".field-error")).containsText("large.jpg is larger than 10 MB");
    }

    @Test
    void theRuleOfTheStateWarnsOfTheDeposit() {
        owner.navigate("/admin/company/profile.xhtml");
        owner.getByLabel("State of the license").fill("CA");
        save();
        owner.navigate("/admin/company/defaults.xhtml");
        owner.getByLabel("Days a proposal is valid").fill("400");
        OfficePage.button(owner, "Save").click();
        assertThat(owner.locator(".field-error")).containsText("1 to 365");
        owner.getByLabel("Days a proposal is valid").fill("21");
        owner.getByLabel("Deposit at acceptance").selectOption("PERCENT");
        owner.getByLabel("Percentage or amount").fill("50");
        save();
        assertThat(owner.getByText("a proposal of $20,000.00 asks for a deposit of $10,000.00. CA allows at most $1,000.00.")).isVisible();
        owner.getByLabel("Name of the tax").fill("Sales tax");
        owner.getByLabel("Percent", new Page.GetByLabelOptions().setExact(true)).fill("8.87501");
        OfficePage.button(owner, "Add the tax").click();
        assertThat(owner.locator(".field-error")).containsText("at most 4 decimals");
        owner.getByLabel("Percent", new Page.GetByLabelOptions().setExact(true)).fill("8.875");
        OfficePage.button(owner, "Add the tax").click();
        assertThat(owner.getByRole(AriaRole.CELL).getByText("8.875 %")).isVisible();
        Accessible.check(owner);
    }

    @Test
    void otherStaffFindNoneOfThePages(Browser browser, MailServer mail) {
        Member manager = OfficePage.somebody();
        Page page = browser.open(Screen.DESKTOP, "/");
        OfficePage.accept(page, OfficePage.invite(owner, mail, manager, "Manager"), manager);
        page.waitForURL("**/home.xhtml");
        for (String path : PAGES) {
            assertThat(page.navigate(path).status()).as(path).isEqualTo(404);
        }
    }

    private void uploads(FilePayload file) {
        owner.navigate("/admin/company/logo.xhtml");
        owner.getByLabel("Picture").setInputFiles(file);
        OfficePage.button(owner, "Use this picture").click();
    }

    private void save() {
        OfficePage.button(owner, "Save").click();
        owner.waitForURL("**?done=saved");
    }

    private Page client(Browser browser, MailServer mail) {
        Member client = OfficePage.somebody();
        owner.navigate("/project/edit.xhtml");
        owner.getByLabel("Name").fill("Porch of " + client.name());
        OfficePage.button(owner, "Create project").click();
        owner.waitForURL("**/project/view.xhtml?id=*&done=created");
        owner.getByLabel("Name").fill(client.name());
        owner.getByLabel("E-mail address").fill(client.email());
        OfficePage.button(owner, "Send invitation").click();
        owner.waitForURL("**/project/view.xhtml?id=*&done=invited");
        Page page = browser.open(Screen.PHONE, mail.take(client.email()).link());
        OfficePage.button(page, "Open my project").click();
        page.waitForURL("**/public/verify.xhtml");
        page.getByLabel("Six digits from the e-mail").fill(mail.take(client.email()).code());
        OfficePage.button(page, "Open my project").click();
        page.waitForURL("**/project/view.xhtml?id=*");
        return page;
    }
}
