package org.plumbline.proposal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.document.Snapshot;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.Confidences;
import org.plumbline.house.House;
import org.plumbline.house.Mail;
import org.plumbline.house.MailServer;
import org.plumbline.house.Screen;
import org.plumbline.house.WholeHouse;
import org.plumbline.shared.Secrets;

/**
 * From an estimate to an accepted proposal: import, edit, share, open by code on a second device, ask, answer, let go, choose, accept one
 * after the other, PDF.
 *
 * <p>The figures were computed by hand from the sample of a kitchen: its lines with the default options come to 81,950.63, of which
 * 47,931.48 are taxable. A second casement window adds 1,736.25, the cabinets of white oak instead of maple 11,077.60, both taxable.
 */
@WholeHouse
class ProposalStoryST {

    private static final Path ESTIMATE = Path.of("..", "portal-ejb", "src", "test", "resources", "estimates", "kitchen-remodel.csv");
    private static final String OAK = "Custom rift white oak";
    private static final String TAX_RATE = "8.875";
    private static final String SAVED = "#save-state[data-state=saved]";

    /** 83,686.88 and 8.875 % of 49,667.73, which is 4,408.01. */
    private static final String TOTAL = "$88,094.89";
    /** 94,764.48 and 8.875 % of 60,745.33, which is 5,391.15. */
    private static final String TOTAL_WITH_OAK = "$100,155.63";

    private String email;
    private String partner;
    private String proposal;
    private Page office;

    @BeforeEach
    void aProjectWithAna(House house, Browser browser) {
        OfficePage.open(house, browser);
        office = OfficePage.signIn(browser, OfficePage.OWNER);
        email = "ana." + Secrets.digits(9) + "@miller.example";
        partner = "ben." + Secrets.digits(9) + "@miller.example";
        String project = ProposalPage.project(office, "Story kitchen");
        ProposalPage.invite(office, "Ana Miller", email, "en");
        ProposalPage.invite(office, "Ben Miller", partner, "en");
        proposal = ProposalPage.begin(office, project, "Kitchen remodel");
    }

    @Test
    void bringsAnEstimateToAnAcceptedProposal(House house, Browser browser, MailServer mail) throws IOException {
        Page desk = browser.open(Screen.DESKTOP, mailTo(mail, email, "project portal").link());
        prove(desk, mail, email, "Open my project");
        importEstimate();
        editALine();
        illustrate(OAK);
        share();
        Page phone = openByCode(browser, mail);
        assertThat(total(phone)).hasText(TOTAL);
        seesThePhoto(phone, OAK);
        ask(phone, "Permit fees", "Is the plan review in it?");
        cannotAcceptYet(phone);
        answer(mail, "Yes, and both inspections.");
        readAnswer(phone, mail, "Yes, and both inspections.");
        takeOak(phone);
        letGo(phone);
        Page other = waitsForTheirTurn(browser, mail);
        accept(phone, house, mail);
        acceptAfterwards(other, mail);
        phone.reload();
        assertThat(phone.getByText("This proposal is accepted").first()).isVisible();
        download(phone);
        showsStaffWhatWasAccepted();
    }

    private void importEstimate() throws IOException {
        office.navigate("/proposal/import.xhtml?id=" + proposal);
        office.locator("input[type=file]").setInputFiles(new FilePayload("kitchen-remodel.csv", "text/csv", Files.readAllBytes(ESTIMATE)));
        OfficePage.button(office, "Read the file").click();
        office.waitForURL("**/proposal/import-columns.xhtml?id=*");
        OfficePage.button(office, "Continue").click();
        office.waitForURL("**/proposal/import-check.xhtml?id=*");
        assertThat(office.locator(".facts")).containsText("$81,950.63");
        OfficePage.button(office, "Import 45 lines").click();
        office.waitForURL("**/proposal/import-done.xhtml?id=*");
    }

    private void editALine() {
        office.navigate("/proposal/edit.xhtml?id=" + proposal);
        office.locator("#estimate[data-ready]").waitFor();
        office.getByText("Title, validity, deposit, tax, texts").click();
        office.getByLabel("Name of the tax").fill("Sales tax");
        office.getByLabel("Tax rate, percent").fill(TAX_RATE);
        Locator sum = office.locator("#sum-total");
        // 81,950.63 and 8.875 % of 47,931.48, which is 4,253.92
        assertThat(sum).hasText("$86,204.55");
        row("Casement window").getByLabel("Quantity").fill("2");
        office.keyboard().press("Tab");
        assertThat(sum).hasText(TOTAL);
        office.locator(SAVED).waitFor();
        office.reload();
        assertThat(row("Casement window").getByLabel("Quantity")).hasValue("2");
        assertThat(sum).hasText(TOTAL);
    }

    private void illustrate(String option) {
        row(option).getByLabel("Notes and more").click();
        row(option).locator(".el-file").setInputFiles(new FilePayload("oak.jpg", "image/jpeg", Snapshot.bytes(1800, 1200, "jpeg")));
        row(option).locator("img").waitFor();
        office.locator(SAVED).waitFor();
    }

    private static void seesThePhoto(Page phone, String option) {
        Locator photo = phone.getByAltText(option);
        photo.scrollIntoViewIfNeeded();
        assertThat(photo.evaluate("image => image.decode().then(() => image.naturalWidth)")).isEqualTo(480);
    }

    /** The line of this name in the editor. */
    private Locator row(String name) {
        office.waitForFunction("name => [...document.querySelectorAll('.el [data-f=name]')].some(input => input.value === name)", name);
        int index = (int) office.evaluate("name => [...document.querySelectorAll('.el')].findIndex(row => row.querySelector('[data-f=name]').value === name)", name);
        return office.locator(".el").nth(index);
    }

    private void share() {
        office.navigate("/proposal/share.xhtml?id=" + proposal);
        office.getByLabel("Who must accept").selectOption("ALL");
        office.getByLabel("Order").selectOption("ORDERED");
        for (String decider : List.of("Ana Miller", "Ben Miller")) {
            office.getByLabel(decider + " (Client)").selectOption("DECIDER");
            office.getByLabel("Place of " + decider).selectOption(decider.startsWith("Ana") ? "1" : "2");
        }
        OfficePage.button(office, "Send revision 1 to them").click();
        office.waitForURL("**/proposal/share.xhtml?*done=sent*");
    }

    /** On a device nobody knows, with what the office reads out over the telephone. */
    private Page openByCode(Browser browser, MailServer mail) {
        OfficePage.button(office, "Show QR code Ana Miller").click();
        String code = office.locator("#handed-code").textContent();
        Confidences.note(code);
        Page phone = browser.open(Screen.PHONE, "/public/code.xhtml");
        phone.getByLabel("E-mail address").fill(email);
        phone.getByLabel("Access code").fill(code);
        OfficePage.button(phone, "Continue").click();
        phone.waitForURL("**/public/verify.xhtml*");
        phone.getByLabel("Six digits from the e-mail").fill(mailTo(mail, email, "is your code").code());
        OfficePage.button(phone, "Open my project").click();
        phone.waitForURL("**/project/view.xhtml?id=*");
        phone.locator("main a[href*='/proposal/sheet.xhtml?id=" + proposal + "']").first().click();
        phone.waitForURL("**/proposal/sheet.xhtml?id=" + proposal);
        return phone;
    }

    private static void ask(Page phone, String line, String question) {
        phone.locator(".line").filter(new Locator.FilterOptions().setHasText(line)).getByText("Ask about this").click();
        phone.waitForURL("**/proposal/question.xhtml?id=*&line=*");
        assertThat(phone.locator("h1")).hasText(line);
        OfficePage.button(phone, "Send question").click();
        assertThat(phone.getByLabel("Your question")).hasAttribute("aria-invalid", "true");
        phone.getByLabel("Your question").fill(question);
        OfficePage.button(phone, "Send question").click();
        phone.waitForURL("**/proposal/question.xhtml?*&done=asked");
        assertThat(phone.locator(".words")).containsText(question);
        look(phone);
        phone.locator("#back").click();
        phone.waitForURL("**/proposal/sheet.xhtml?id=*#l*");
        phone.locator("#questions").click();
        phone.waitForURL("**/proposal/questions.xhtml?id=*");
        assertThat(phone.locator("article")).containsText(line);
        assertThat(phone.locator("article .badge")).hasText("Waits for an answer");
        look(phone);
    }

    private void cannotAcceptYet(Page phone) {
        review(phone);
        assertThat(phone.locator("#held")).containsText("A question is still open");
        ProposalPage.sign(phone, "Ana Miller");
        assertThat(phone.getByText("A question on a line is still open")).isVisible();
    }

    private void answer(MailServer mail, String words) {
        Mail asked = mailTo(mail, OfficePage.OWNER.email(), "Ana Miller has a question about Permit fees");
        assertThat(asked.text()).contains("Kitchen remodel", "> Is the plan review in it?").doesNotContain("$");
        office.navigate("/home.xhtml");
        assertThat(office.locator("#needs")).containsText("Kitchen remodel: one question waits for an answer");
        office.navigate("/proposal/view.xhtml?id=" + proposal);
        assertThat(office.locator("#questions")).containsText("One question waits");
        look(office);
        office.navigate(asked.link());
        assertThat(office.locator("article")).containsText("Is the plan review in it?");
        look(office);
        office.locator("article").getByRole(AriaRole.BUTTON).click();
        assertThat(office.getByLabel("Your answer")).hasAttribute("aria-invalid", "true");
        office.getByLabel("Your answer").fill(words);
        OfficePage.button(office, "Send answer Permit fees").click();
        office.waitForURL("**/proposal/answers.xhtml?id=*&done=answered");
        assertThat(office.locator("article .badge")).hasText("Answered");
        look(office);
    }

    private void readAnswer(Page phone, MailServer mail, String words) {
        Mail answered = mailTo(mail, email, "has answered your question");
        assertThat(answered.text()).contains("Permit fees", words).doesNotContain("$");
        phone.navigate(answered.link());
        OfficePage.button(phone, "Open the proposal").click();
        assertThat(phone.locator(".words")).containsText(words);
        assertThat(phone.locator(".words")).containsText("Maria Lopez, Ridge & Sons");
        phone.locator("#back").click();
        phone.waitForURL("**/proposal/sheet.xhtml?id=*#l*");
    }

    private static void takeOak(Page phone) {
        phone.getByText("Custom rift white oak").first().click();
        assertThat(total(phone)).hasText(TOTAL_WITH_OAK);
        assertThat(phone.locator("[data-state]")).hasText("Your choice is saved.");
        phone.reload();
        assertThat(total(phone)).hasText(TOTAL_WITH_OAK);
        look(phone);
    }

    /** Ana asks something else and needs no answer after all; both sides have it on record. */
    private void letGo(Page phone) {
        phone.locator(".line").filter(new Locator.FilterOptions().setHasText("Casement window")).getByText("Ask about this").click();
        phone.getByLabel("Your question").fill("Which glass?");
        OfficePage.button(phone, "Send question").click();
        phone.waitForURL("**/proposal/question.xhtml?*&done=asked");
        review(phone);
        assertThat(phone.locator("#held")).containsText("A question is still open");
        phone.navigate("/proposal/questions.xhtml?id=" + proposal);
        Locator asked = phone.locator("article").filter(new Locator.FilterOptions().setHasText("Which glass?"));
        OfficePage.button(phone, "Let it go Casement window").click();
        assertThat(asked.locator(".badge")).hasText("Let go");
        OfficePage.button(phone, "I need an answer after all Casement window").click();
        assertThat(asked.locator(".badge")).hasText("Waits for an answer");
        OfficePage.button(phone, "Let it go Casement window").click();
        assertThat(asked.locator(".badge")).hasText("Let go");
        look(phone);
        review(phone);
        assertThat(phone.locator("#held")).hasCount(0);
        office.navigate("/proposal/answers.xhtml?id=" + proposal);
        assertThat(office.locator("article").filter(new Locator.FilterOptions().setHasText("Which glass?")).locator(".badge")).hasText("Let go");
        hearUnasked(phone);
    }

    /** Maria writes about a line; Ana's page, which is open, shows it, and neither that nor her reply holds anything up. */
    private void hearUnasked(Page phone) {
        phone.navigate("/proposal/questions.xhtml?id=" + proposal);
        office.navigate("/proposal/view.xhtml?id=" + proposal);
        office.locator("#write-about").click();
        office.getByLabel("About").selectOption("Casement window");
        office.getByLabel("Your message").fill("The glass comes from Alder.");
        look(office);
        OfficePage.button(office, "Send message").click();
        office.waitForURL("**/proposal/answers.xhtml?id=*&done=written");
        Locator remark = phone.locator("article").filter(new Locator.FilterOptions().setHasText("The glass comes from Alder."));
        assertThat(remark.locator(".badge")).hasText("A message", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        phone.reload();
        remark.getByLabel("Your reply").fill("Good to know.");
        look(phone);
        OfficePage.button(phone, "Send reply Casement window").click();
        phone.waitForURL("**/proposal/questions.xhtml?*&done=replied");
        assertThat(remark.locator(".words li")).hasCount(2);
        review(phone);
        assertThat(phone.locator("#held")).hasCount(0);
    }

    /** Ben may read it all, and sees whose turn it is. */
    private Page waitsForTheirTurn(Browser browser, MailServer mail) {
        Page other = browser.open(Screen.PHONE, mailTo(mail, partner, "is ready").link());
        prove(other, mail, partner, "Open the proposal");
        assertThat(other.getByText("Somebody else decides first")).isVisible();
        assertThat(other.locator("#decide")).hasCount(0);
        assertThat(people(other)).containsText(new String[] {"Ana Miller Has not decided yet", "Ben Miller (you) Has not decided yet"});
        look(other);
        return other;
    }

    private void acceptAfterwards(Page other, MailServer mail) {
        mailTo(mail, partner, "It is your turn");
        other.navigate("/proposal/sheet.xhtml?id=" + proposal);
        assertThat(people(other)).containsText(new String[] {"Ana Miller Accepted on", "Ben Miller (you) Has not decided yet"});
        // as Ana has chosen
        assertThat(total(other)).hasText(TOTAL_WITH_OAK);
        ProposalPage.review(other);
        ProposalPage.sign(other, "Ben Miller");
        assertThat(other.getByText("This proposal is accepted").first()).isVisible();
        assertThat(people(other)).containsText(new String[] {"Accepted on", "Accepted on"});
    }

    private static Locator people(Page page) {
        return page.locator(".offer-people .person");
    }

    /** Long after the phone, the last device but one, was proven: what was typed stays, and digits from a mail are asked for. */
    private void accept(Page phone, House house, MailServer mail) {
        house.database().change("update device set trusted_at = trusted_at - interval '1 hour' where id = (select id from device "
                + "where person_kind = 'CLIENT' order by created_at desc offset 1 limit 1)");
        review(phone);
        assertThat(phone.locator("#decide")).containsText("for a total of " + TOTAL_WITH_OAK + " with tax");
        assertThat(phone.locator("#decide")).containsText("Custom rift white oak");
        ProposalPage.sign(phone, "Ana Miller");
        Locator digits = phone.getByLabel("Six digits from the e-mail");
        assertThat(digits).isFocused();
        assertThat(phone.getByLabel("Your full name")).hasValue("Ana Miller");
        look(phone);
        OfficePage.button(phone, "Send other digits").click();
        assertThat(phone.getByLabel("I have read this and agree to sign electronically")).isChecked();
        digits.fill("x");
        OfficePage.button(phone, "Accept the proposal").click();
        assertThat(digits).hasAttribute("aria-invalid", "true");
        digits.fill(mailTo(mail, email, "is your code to sign").code());
        OfficePage.button(phone, "Accept the proposal").click();
        assertThat(phone.getByText("You have accepted. Others have yet to decide.")).isVisible();
        assertThat(people(phone)).containsText(new String[] {"Ana Miller (you) Accepted on", "Ben Miller Has not decided yet"});
        look(phone);
    }

    private void review(Page phone) {
        phone.navigate("/proposal/sheet.xhtml?id=" + proposal);
        ProposalPage.review(phone);
    }

    private void download(Page phone) {
        APIResponse pdf = phone.context().request().get(phone.locator("main a[href*='/proposal/pdf/']").getAttribute("href"));
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private void showsStaffWhatWasAccepted() {
        office.navigate("/proposal/view.xhtml?id=" + proposal);
        assertThat(office.getByText(TOTAL_WITH_OAK).first()).isVisible();
        office.locator("dl a").first().click();
        office.waitForURL("**/project/view.xhtml?id=*");
        assertThat(office.locator("#money")).containsText(TOTAL_WITH_OAK);
        assertThat(office.locator("#news")).containsText("Kitchen remodel was accepted");
    }

    private static Locator total(Page page) {
        return page.locator(".sum-total [data-sum=total]");
    }

    private static void prove(Page page, MailServer mail, String address, String open) {
        OfficePage.button(page, open).click();
        page.waitForURL("**/public/verify.xhtml");
        page.getByLabel("Six digits from the e-mail").fill(mailTo(mail, address, "is your code").code());
        OfficePage.button(page, open).click();
        page.waitForURL(Pattern.compile(".*/(project/view|proposal/sheet)\\.xhtml\\?id=.*"));
    }

    /** The oldest mail whose subject has these words; those before it are about something else. */
    private static Mail mailTo(MailServer mail, String address, String words) {
        Mail next = mail.take(address);
        while (!next.subject().contains(words)) {
            next = mail.take(address);
        }
        return next;
    }

    /** Everybody can use it, and nothing sticks out. */
    private static void look(Page page) {
        Accessible.check(page);
        assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")).isFalse();
    }
}
