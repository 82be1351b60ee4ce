package org.plumbline.proposal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.MailServer;
import org.plumbline.house.Screen;
import org.plumbline.house.WholeHouse;

/** A client reads a proposal, chooses, and accepts or declines: on a phone and on a desk, with scripts and without. */
@WholeHouse
class ProposalSheetST {

    private static final AtomicInteger GUESTS = new AtomicInteger();
    /** Where the page sends a choice. */
    private static final String POSTED = "**/proposal/sheet.xhtml";
    /** All that a choice changes on the page. */
    private static final String FIGURES = "[data-sum], [data-section]";
    private static final String ESTIMATE = """
            Cost Code,Category,Item,Description,Qty,Unit,Unit Cost,Markup %,Taxable,Kind
            01-100,General conditions,Permit fees,Plan review,1,LS,1480,0,N,
            06-400,Cabinets,Maple shaker,Painted,1,LS,14860,22,Y,option:Cabinets|pick-one|default
            06-401,Cabinets,White oak,Local shop,1,LS,23940,22,N,option:Cabinets|pick-one
            06-411,Cabinets,Hardware,Pulls and knobs,38,EA,9.5,0,Y,allowance
            12-900,Extras,Pot filler,Rough and trim,1,EA,890,22,Y,option:Extras|pick-many
            """;

    private Page office;
    private Page client;
    private String proposal;

    @BeforeEach
    void aSentProposal(House house, Browser browser, MailServer mail) {
        OfficePage.open(house, browser);
        String email = "reader" + GUESTS.incrementAndGet() + "@miller.example";
        office = OfficePage.signIn(browser, OfficePage.OWNER);
        String project = ProposalPage.project(office, "Chosen kitchen");
        ProposalPage.invite(office, "Ana Miller", email, "en");
        mail.take(email);
        proposal = ProposalPage.begin(office, project, "Kitchen remodel");
        ProposalPage.take(office, proposal, ESTIMATE);
        taxed();
        office.navigate("/proposal/share.xhtml?id=" + proposal);
        office.getByLabel("Ana Miller (Client)").selectOption("DECIDER");
        OfficePage.button(office, "Send revision 1 to them").click();
        office.waitForURL("**/proposal/share.xhtml?id=*");
        client = browser.open(Screen.PHONE, mail.take(email).link());
        OfficePage.button(client, "Open the proposal").click();
        client.waitForURL("**/public/verify.xhtml");
        client.getByLabel("Six digits from the e-mail").fill(code(mail, email));
        OfficePage.button(client, "Open the proposal").click();
        client.waitForURL("**/*.xhtml?id=*");
        client.navigate(sheet());
    }

    /** A proposal begins with what its company charges, which another test may have settled. */
    private void taxed() {
        office.navigate("/proposal/edit.xhtml?id=" + proposal);
        office.locator("#estimate[data-ready]").waitFor();
        office.getByText("Title, validity, deposit, tax, texts").click();
        office.getByLabel("Tax rate, percent").fill("8.25");
        assertThat(office.locator("#sum-tax")).hasText("$1,525.44");
        office.locator("#save-state[data-state=saved]").waitFor();
        office.reload();
        office.locator("#estimate[data-ready]").waitFor();
        assertThat(office.getByLabel("Tax rate, percent")).hasValue("8.25");
    }

    @Test
    void choosesOnAPhoneSeesTheTotalAtOnceAndAccepts() {
        assertThat(total(client)).hasText("$21,495.64");
        look(client);
        client.route(POSTED, Route::abort);
        client.getByLabel("White oak").click();
        assertThat(client.locator("[data-state]")).containsText("the connection failed");
        List<String> counted = client.locator(FIGURES).allTextContents();
        assertThat(total(client)).hasText("$31,077.58");
        client.unroute(POSTED);
        client.evaluate("() => dispatchEvent(new Event('online'))");
        assertThat(client.locator("[data-state]")).hasText("Your choice is saved.");
        assertThat(client.locator(FIGURES).allTextContents()).as("what the server says of it").isEqualTo(counted);
        client.getByLabel("Pot filler").click();
        assertThat(client.locator("[data-spoken-sum]")).containsText("$32,252.96");
        client.reload();
        assertThat(client.getByLabel("White oak")).isChecked();
        assertThat(total(client)).hasText("$32,252.96");

        OfficePage.button(client, "Review").click();
        client.waitForURL("**step=review*");
        assertThat(client.locator("input[form=choice]")).hasCount(0);
        assertThat(client.locator("#decide")).containsText("for a total of $32,252.96");
        assertThat(client.locator("#decide")).containsText("Cabinets: White oak");
        look(client);
        OfficePage.button(client, "Accept the proposal").click();
        assertThat(client.getByLabel("Your full name")).hasAttribute("aria-invalid", "true");
        assertThat(client.locator(".messages")).containsText("tick the box");
        look(client);
        client.getByLabel("Your full name").fill("Ana Miller");
        client.getByLabel("I have read this").check();
        OfficePage.button(client, "Accept the proposal").click();
        client.waitForURL("**/proposal/sheet.xhtml?id=" + proposal);
        assertThat(client.getByText("This proposal is accepted")).isVisible();
        assertThat(client.locator("main button")).hasCount(0);
        look(client);
    }

    @Test
    void choosesAndAcceptsWithoutAScript(Browser browser) {
        try (BrowserContext plain = client.context().browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(client.url().replaceFirst("/proposal/.*", "")).setJavaScriptEnabled(false).setViewportSize(360, 740)
                .setLocale("en-US").setStorageState(client.context().storageState()))) {
            Page page = plain.newPage();
            page.navigate(sheet());
            page.getByLabel("White oak").check();
            OfficePage.button(page, "Update total").last().click();
            assertThat(total(page)).hasText("$31,077.58");
            page.getByLabel("Maple shaker").check();
            OfficePage.button(page, "Review and accept").click();
            assertThat(page.locator("#decide")).containsText("for a total of $21,495.64");
            page.getByLabel("I have read this").check();
            page.getByLabel("Your full name").fill("Ana Miller");
            OfficePage.button(page, "Accept the proposal").click();
            assertThat(page.getByText("This proposal is accepted")).isVisible();
        }
    }

    @Test
    void asksForChangesAndLosesNothingTyped() {
        client.setViewportSize(1280, 800);
        client.getByText("Not what you want?").click();
        client.getByLabel("In your words").fill("Could it be in May?");
        OfficePage.button(client, "Ask for changes").click();
        assertThat(client.getByLabel("What is it mainly about?")).hasAttribute("aria-invalid", "true");
        assertThat(client.getByLabel("In your words")).hasValue("Could it be in May?");
        look(client);
        client.getByLabel("What is it mainly about?").selectOption("timing");
        OfficePage.button(client, "Ask for changes").click();
        assertThat(client.getByText("Changes were requested").first()).isVisible();
        look(client);
    }

    @Test
    void isToldWhenSomebodyElseWasFaster() {
        client.navigate(sheet() + "&step=review");
        Page other = client.context().newPage();
        other.navigate(sheet());
        other.waitForResponse("**/proposal/sheet.xhtml", () -> other.getByLabel("Pot filler").click());
        client.getByLabel("I have read this").check();
        client.getByLabel("Your full name").fill("Ana Miller");
        OfficePage.button(client, "Accept the proposal").click();
        assertThat(client.locator(".messages")).containsText("nothing was signed");
        assertThat(client.getByLabel("Your full name")).hasValue("Ana Miller");
        assertThat(client.locator("#decide")).containsText("$22,671.02");
        client.getByLabel("I have read this").check();
        OfficePage.button(client, "Accept the proposal").click();
        assertThat(client.getByText("This proposal is accepted")).isVisible();
    }

    @Test
    void speaksSpanish() {
        client.locator(".foot").getByText("Español").click();
        client.navigate(sheet());
        assertThat(client.content()).doesNotContain("???");
        assertThat(client.getByText("Se le pide una decisión")).isVisible();
        look(client);
        client.navigate(sheet() + "&step=review");
        assertThat(client.content()).doesNotContain("???");
        look(client);
    }

    @Test
    void staffSeeWhatTheClientSeesAndCannotAct() {
        office.navigate("/proposal/view.xhtml?id=" + proposal);
        office.locator("a[href*='/proposal/view-as.xhtml']").first().click();
        assertThat(office.getByText("You see what Ana Miller sees (Client)")).isVisible();
        assertThat(office.request().post(office.url(), RequestOptions.create().setHeader("Origin", office.url().replaceFirst("/proposal/.*", ""))).status()).as("nothing can be posted to it").isEqualTo(404);
        assertThat(office.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Kitchen remodel");
        assertThat(office.locator("main form, main button, main input")).hasCount(0);
        assertThat(office.content()).doesNotContain("14860").doesNotContain("22 %");
        Accessible.check(office);
        office.navigate(sheet());
        assertThat(office).hasTitle(java.util.regex.Pattern.compile("There is nothing here.*"));
    }

    private static Locator total(Page page) {
        return page.locator(".sum [data-sum=total]");
    }

    private String sheet() {
        return "/proposal/sheet.xhtml?id=" + proposal;
    }

    /** Past the mail that tells of the proposal, which comes first or second. */
    private static String code(MailServer mail, String email) {
        var next = mail.take(email);
        return next.subject().matches(".*\\d{6}.*") ? next.code() : code(mail, email);
    }

    private static void look(Page page) {
        assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .as("nothing sticks out").isFalse();
        Accessible.check(page);
    }
}
