package org.plumbline.proposal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Browser;
import org.plumbline.house.MailServer;
import org.plumbline.house.Screen;
import org.plumbline.shared.Secrets;

/** How the office comes to a proposal, on pages in whatever language. */
public final class ProposalPage {

    private static final String ESTIMATE = "Cost Code,Section,Line Item,Description,Qty,Unit,Unit Cost,Markup %,Taxable,Notes\n"
            + "06-400,Cabinets,Maple,Painted,1,LS,14860,22,Y,\n09-300,Floor,Oak floor,,200,SF,9.5,20,Y,\n";

    private ProposalPage() {
    }

    /** Makes a project, whose page is open afterwards. @return its id */
    public static String project(Page office, String name) {
        office.navigate("/project/edit.xhtml");
        office.locator("main input[id$=':name']").fill(name);
        office.locator("main form button[type=submit]").first().click();
        office.waitForURL("**/project/view.xhtml?id=*&done=created");
        return named(office.url());
    }

    /** Asks a client into the project whose page is open. @param language of their mails */
    public static void invite(Page office, String name, String email, String language) {
        office.locator("main input[id$=':name']").fill(name);
        office.locator("main input[id$=':email']").fill(email);
        office.locator("main select[id$=':language']").selectOption(language);
        office.locator("main form:has(input[id$=':email']) button").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=invited");
    }

    /** Begins a proposal, whose editor is open afterwards. @return its id */
    public static String begin(Page office, String project, String title) {
        office.navigate("/proposal/new.xhtml?project=" + project);
        office.locator("main input[id$=':title']").fill(title);
        office.locator("main button[id$=':create']").click();
        office.waitForURL("**/proposal/edit.xhtml?id=*");
        return named(office.url());
    }

    /** Has a file read that begins an import. */
    public static void upload(Page office, String proposal, String name, String text) {
        office.navigate("/proposal/import.xhtml?id=" + proposal);
        office.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        office.locator("main button[id$=':send']").click();
    }

    /** Imports a file without a fault whose columns are guessed. */
    public static void take(Page office, String proposal, String text) {
        upload(office, proposal, "estimate.csv", text);
        office.waitForURL("**/proposal/import-columns.xhtml?id=*");
        office.locator("main button[id$=':next']").click();
        office.waitForURL("**/proposal/import-check.xhtml?id=*");
        office.locator("main button[id$=':run']").click();
        office.waitForURL("**/proposal/import-done.xhtml?id=*");
    }

    /** A small proposal that was sent to somebody new, who alone decides. @return their telephone, on which it is open */
    public static Page sentTo(Page office, Browser browser, MailServer mail, String name) {
        String email = "client." + Secrets.digits(9) + "@miller.example";
        String project = project(office, "Kitchen of " + name);
        invite(office, name, email, "en");
        mail.take(email);
        String proposal = begin(office, project, "Kitchen remodel");
        take(office, proposal, ESTIMATE);
        office.navigate("/proposal/share.xhtml?id=" + proposal);
        office.getByLabel(name + " (Client)").selectOption("DECIDER");
        OfficePage.button(office, "Send revision 1 to them").click();
        office.waitForURL("**/proposal/share.xhtml?*done=sent*");
        Page phone = browser.open(Screen.PHONE, mail.take(email).link());
        OfficePage.button(phone, "Open the proposal").click();
        phone.waitForURL("**/public/verify.xhtml*");
        phone.getByLabel("Six digits from the e-mail").fill(mail.take(email).code());
        OfficePage.button(phone, "Open the proposal").click();
        phone.waitForURL("**/proposal/sheet.xhtml?id=" + proposal);
        return phone;
    }

    /** From the client's page to what they sign: a button where options are chosen with it, else a link. */
    public static void review(Page phone) {
        phone.locator(".sum").getByText("Review and accept").click();
        phone.waitForURL("**/proposal/sheet.xhtml?*step=review*");
    }

    public static void sign(Page phone, String name) {
        phone.getByText("I have read this and agree to sign electronically").click();
        phone.getByLabel("Your full name").fill(name);
        OfficePage.button(phone, "Accept the proposal").click();
    }

    /** The id an address names. */
    public static String named(String address) {
        return address.replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }
}
