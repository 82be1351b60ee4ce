package org.plumbline.proposal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.Confidences;
import org.plumbline.house.House;
import org.plumbline.house.Mail;
import org.plumbline.house.MailServer;
import org.plumbline.house.Portal;
import org.plumbline.house.Reader;
import org.plumbline.house.Screen;
import org.plumbline.house.Waiting;
import org.plumbline.house.WholeHouse;

/** A proposal is shared at the office, by keyboard, and opened from the mail on a telephone nobody knows yet. */
@WholeHouse
@Tag("one-server")
class SharingST {

    private static final Duration REPORTED = Duration.ofSeconds(15);
    private static final AtomicInteger GUESTS = new AtomicInteger();
    private static final String ESTIMATE = "Cost Code,Section,Line Item,Description,Qty,Unit,Unit Cost,Markup %,Taxable,Notes\n"
            + "06-400,Cabinets,Maple,Painted,1,LS,14860,22,Y,\n09-300,Floor,Oak floor,,200,SF,9.5,20,Y,\n";

    private String client;
    private Page office;
    private String share;
    private String proposal;

    @BeforeEach
    void aDraftForAClient(House house, Browser browser, MailServer mail) {
        OfficePage.open(house, browser);
        client = "dana" + GUESTS.incrementAndGet() + "@whitfield.example";
        office = OfficePage.signIn(browser, OfficePage.OWNER);
        String project = ProposalPage.project(office, "Shared kitchen");
        ProposalPage.invite(office, "Dana Whitfield", client, "en");
        mail.take(client);
        proposal = ProposalPage.begin(office, project, "Kitchen remodel");
        share = "/proposal/share.xhtml?id=" + proposal;
        ProposalPage.take(office, proposal, ESTIMATE);
    }

    @Test
    void isSharedByKeyboardOpenedFromTheMailOnAnotherDeviceAndTakenBack(Browser browser, MailServer mail, Portal portal) {
        office.navigate(share);
        Accessible.check(office);
        Locator part = office.locator("#sharing select[id$=part]");
        OfficePage.button(office, "Send revision 1 to them").focus();
        office.keyboard().press("Enter");
        assertThat(office.locator("#sharing .field-error")).containsText("Nobody is asked to decide");
        Accessible.check(office);
        part.focus();
        office.keyboard().type("Decides");
        assertThat(part).hasValue("DECIDER");
        OfficePage.button(office, "Send revision 1 to them").focus();
        office.keyboard().press("Enter");
        office.waitForURL("**/share.xhtml?id=*&done=sent");
        assertThat(office.locator("#done")).containsText("The proposal is sent");
        Accessible.check(office);

        Mail letter = mail.take(client);
        assertThat(letter.subject()).matches("Proposal P-\\d{4}-\\d{4} is ready: Kitchen remodel");
        Page phone = browser.open(Screen.PHONE, letter.link());
        phone.reload();
        assertThat(mail.hasMailTo(client)).as("a GET sends nothing").isFalse();
        OfficePage.button(phone, "Open the proposal").click();
        phone.waitForURL("**/public/verify.xhtml*");
        phone.getByLabel("Six digits from the e-mail").fill(mail.take(client).code());
        OfficePage.button(phone, "Open the proposal").click();
        phone.waitForURL("**/proposal/sheet.xhtml?id=" + proposal);
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Kitchen remodel");
        Accessible.check(phone);
        mail.take(client);

        assertThat(phone.locator("section[data-seen]")).hasCount(2);
        phone.locator("section[data-seen]").first().evaluate("section => section.scrollIntoView()");
        Waiting.until("what was read to be reported", REPORTED, () -> {
            office.navigate(share);
            return office.locator("#people-list").innerText().contains("What Dana Whitfield has read");
        });
        assertThat(office.locator("#people-list")).containsText("by the link to this proposal");
        Accessible.check(office);

        getsMoreTime(phone, mail);

        OfficePage.button(office, "Show QR code Dana Whitfield").click();
        Confidences.note(office.locator("#handed-code").textContent());
        assertThat(office.locator("#handed svg")).isVisible();
        Accessible.check(office);

        OfficePage.button(office, "Take back Dana Whitfield").click();
        office.waitForURL("**/share.xhtml?id=*&done=revoked");
        assertThat(phone.reload().status()).isEqualTo(404);
        phone.navigate(letter.link());
        assertThat(phone).hasTitle(Pattern.compile("This link opens nothing.*"));
        assertThat(report(portal)).as("a stranger's report is not taken").isNotEqualTo(204);
    }

    private void getsMoreTime(Page phone, MailServer mail) {
        LocalDate later = LocalDate.now().plusYears(1);
        OfficePage.button(phone, "Ask for more time").click();
        assertThat(phone.locator("#time-asked")).hasText("Your contractor knows that you would like more time. You get a mail when the day is put off.");
        Accessible.check(phone);
        office.navigate(share);
        assertThat(office.locator("#people-list")).containsText("Asks for more time");
        office.getByLabel("New last day").fill(later.toString());
        OfficePage.button(office, "Give more time").click();
        office.waitForURL("**/share.xhtml?id=*&done=extended");
        assertThat(office.locator("#people-list")).not().containsText("Asks for more time");
        Mail letter = mail.take(client);
        assertThat(letter.subject()).startsWith("You have more time");
        phone.navigate(letter.link());
        OfficePage.button(phone, "Open the proposal").click();
        phone.waitForURL("**/proposal/sheet.xhtml?id=" + proposal);
        assertThat(phone.locator(".until")).containsText(DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US).format(later));
        assertThat(OfficePage.button(phone, "Ask for more time")).isVisible();
    }

    @Test
    void saysWhatEachSeesAndSpeaksSpanish() {
        office.navigate("/proposal/visibility.xhtml?id=" + proposal + "&role=LENDER");
        Accessible.check(office);
        office.getByLabel("Prices").selectOption("TOTAL");
        office.getByLabel("Floor").check();
        OfficePage.button(office, "Save").click();
        office.waitForURL("**/share.xhtml?id=*&done=visibility");
        office.locator("a[href*='visibility.xhtml'][href*='client=']").click();
        office.getByLabel("Quantities and units").check();
        OfficePage.button(office, "Save").click();
        office.waitForURL("**/share.xhtml?id=*&done=visibility");
        assertThat(office.locator("#people-list")).containsText("Set for this person");
        assertThat(office.locator("#people-list")).containsText("Quantities and units");
        Reader.SPANISH.pickUp(office);
        for (String page : new String[] {share, "/proposal/visibility.xhtml?id=" + proposal + "&role=LENDER"}) {
            office.navigate(page);
            Reader.SPANISH.checkWithOthers(office);
        }
    }

    private int report(Portal portal) {
        return portal.stranger().send(portal.request("/api/viewings/" + proposal).header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString("{\"revision\":1,\"visit\":\"abcdefgh\",\"sections\":{}}"))).statusCode();
    }
}
