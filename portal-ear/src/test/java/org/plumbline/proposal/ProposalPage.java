package org.plumbline.proposal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** How the office comes to a proposal, on pages in whatever language. */
public final class ProposalPage {

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

    /** The id an address names. */
    public static String named(String address) {
        return address.replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }
}
