package org.plumbline.library;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.Waiting;
import org.plumbline.house.WholeHouse;
import org.plumbline.messaging.Site;

/** Maria of the office brings documents into the library, shows one to Ana, her client, and renews it. */
@WholeHouse
@Tag("one-server")
class LibraryST {

    private static final byte[] FIRST = pdf("first");
    private static final byte[] SECOND = pdf("second");

    @Test
    void aDocumentIsSharedSeenRenewedAndTold(House house, Browser browser) {
        Site site = Site.open(house, browser);
        Page maria = site.office();
        Page ana = site.client();
        String document = addTwo(maria, site);
        String bytes = "/library/file/" + document + "/";
        ana.navigate("/library/list.xhtml?project=" + site.project());
        assertThat(ana.content()).doesNotContain("Margins").doesNotContain("Sheet");
        assertThat(ana.request().get(bytes + 1).status()).isEqualTo(404);

        show(maria, document, "CLIENT");
        ana.navigate("/project/view.xhtml?id=" + site.project());
        ana.getByText("New document: Sheet 12").click();
        assertThat(ana.locator("#shown")).containsText("Current");
        APIResponse part = ana.request().get(bytes + 1, RequestOptions.create().setHeader("Range", "bytes=5-9"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(FIRST, 5, 10));

        ana.locator("#read").click();
        assertThat(ana.locator("#reader .reader-words")).containsText("Ground floor of  first");
        assertThat(ana.locator("#reader [data-part=count]")).hasText("of 2");
        ana.locator("#reader [data-part=stage]").press("PageDown");
        assertThat(ana.locator("#reader .reader-words")).containsText("Upper floor");
        assertThat(ana.locator("#reader [data-part=said]")).hasText("Page 2 of 2");
        Accessible.check(ana);

        ask(maria, document);
        decide(ana, site);
        maria.navigate("/library/document.xhtml?id=" + document);
        assertThat(maria.locator("#approvals")).containsText("Approved with comments");
        assertThat(maria.locator("#approvals")).containsText("Mind the door");
        Accessible.check(maria);

        renew(maria, document, FIRST, "");
        assertThat(maria.getByText("Nothing was changed")).isVisible();
        renew(maria, document, SECOND, "Door moved");
        maria.waitForURL("**/library/document.xhtml?id=*&done=version");
        maria.navigate("/library/list.xhtml?project=" + site.project());
        maria.locator("#documents > li").last().scrollIntoViewIfNeeded();
        assertThat(maria.locator("#documents canvas")).hasCount(2);
        ana.navigate("/project/view.xhtml?id=" + site.project());
        ana.getByText("Sheet 12: version 2 is there").click();
        assertThat(ana.locator("#changes")).containsText("Door moved");
        assertThat(ana.locator("#changes")).containsText("Maria Lopez");
        Accessible.check(ana);
        ana.locator("#history a").filter(new Locator.FilterOptions().setHasText("Version 1")).first().click();
        assertThat(ana.getByText("Version 1 is superseded. Version 2 is current.")).isVisible();
        assertThat(ana.request().get(bytes + 1).headers().get("content-disposition")).contains("Sheet 12 (version 1_ superseded)");
        assertThat(ana.request().get(bytes + 2).body()).isEqualTo(SECOND);
        assertThat(ana.content()).doesNotContain("Margins");
        compare(ana, document);

        want(maria, site);
        send(ana, site);
        accept(maria, site);
        assertThat(maria.getByText("Accepted")).isVisible();

        show(maria, document, "INTERNAL");
        assertThat(ana.request().get(bytes + 2).status()).isEqualTo(404);
        assertThat(ana.navigate("/library/document.xhtml?id=" + document).status()).isEqualTo(404);
        ana.navigate("/project/view.xhtml?id=" + site.project());
        assertThat(ana.content()).doesNotContain("Sheet 12");
        browser.takeComplaints();
    }

    /** What was removed and what was added, page by page, in words and drawn over each other. */
    private static void compare(Page ana, String document) {
        ana.navigate("/library/document.xhtml?id=" + document);
        ana.locator("#history a").filter(new Locator.FilterOptions().setHasText("Compare with the current version")).click();
        assertThat(ana.locator("#compare [data-part=said]")).hasText("Page 1 of 2. The drawing differs on this page.");
        assertThat(ana.locator("#compare del")).containsText("first");
        assertThat(ana.locator("#compare ins")).containsText("second");
        assertThat(ana.locator("#compare canvas")).hasCount(3);
        ana.locator("#mix").fill("100");
        assertThat(ana.locator("#compare canvas").nth(1)).hasCSS("opacity", "0");
        assertThat(ana.locator("#compare canvas").nth(2)).hasCSS("opacity", "1");
        Accessible.check(ana);
        ana.navigate("/library/compare.xhtml?from=2&to=2&id=" + document);
        assertThat(ana.locator("#compare [data-part=said]")).hasText("Page 1 of 2. This page is the same in both versions.");
        OfficePage.button(ana, "Next change").click();
        assertThat(ana.locator("#compare [data-part=said]")).hasText("No change after this page.");
    }

    /** @return the id of the one that is shown later */
    private static String addTwo(Page maria, Site site) {
        maria.navigate("/library/list.xhtml?project=" + site.project());
        maria.locator("#adding summary").click();
        maria.locator("#adding select").selectOption("OTHER");
        maria.locator("#chosen").setInputFiles(new FilePayload[] {file("Sheet 12.pdf", FIRST), file("Margins.pdf", SECOND)});
        maria.locator("main button[id$=':keep']").click();
        maria.waitForURL("**/library/list.xhtml?project=*&done=added");
        assertThat(maria.locator("#documents > li")).hasCount(2);
        Accessible.check(maria);
        return maria.locator("#documents a").filter(new Locator.FilterOptions().setHasText("Sheet 12")).getAttribute("href")
                .replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }

    private static void show(Page maria, String document, String visibility) {
        maria.navigate("/library/share.xhtml?id=" + document);
        maria.locator("main select[id$=':visibility']").selectOption(visibility);
        OfficePage.button(maria, "Save").click();
        maria.waitForURL("**/library/document.xhtml?id=*&done=shown");
    }

    private static void ask(Page maria, String document) {
        maria.navigate("/library/document.xhtml?id=" + document);
        maria.locator("#ask").click();
        maria.locator("#asking select[id$=':place']").first().selectOption("1");
        maria.locator("#asking input[id$=':purpose']").fill("Is the door right?");
        OfficePage.button(maria, "Ask them").click();
        maria.waitForURL("**/library/document.xhtml?id=*&done=asked");
    }

    /** From the project's page, as somebody with a phone would. */
    private static void decide(Page ana, Site site) {
        ana.navigate("/project/view.xhtml?id=" + site.project());
        ana.getByText("Sheet 12, version 1: approve by").click();
        assertThat(ana.getByText("Is the door right?")).isVisible();
        Accessible.check(ana);
        OfficePage.button(ana, "Reject").click();
        assertThat(ana.locator(".field-error")).containsText("Say why you reject it");
        ana.locator("#decide textarea").fill("Mind the door");
        OfficePage.button(ana, "Approve").click();
        ana.waitForURL("**/library/approve.xhtml?id=*&done=approved");
        assertThat(ana.locator("#deciding")).hasCount(0);
        Accessible.check(ana);
    }

    private static void want(Page maria, Site site) {
        maria.navigate("/library/want.xhtml?project=" + site.project());
        maria.locator("#want input[id$=':title']").first().fill("Home insurance");
        maria.locator("#want select[id$=':type']").first().selectOption("INSURANCE");
        OfficePage.button(maria, "Ask for them").click();
        maria.waitForURL("**/library/wanted.xhtml?project=*&done=wanted");
    }

    private static void send(Page ana, Site site) {
        ana.navigate("/project/view.xhtml?id=" + site.project());
        ana.getByText("Needed from you: Home insurance").click();
        ana.locator("main a[href*='/library/send.xhtml']").click();
        Accessible.check(ana);
        ana.locator("#chosen").setInputFiles(file("policy.pdf", pdf("policy")));
        OfficePage.button(ana, "Send").click();
        ana.waitForURL("**/library/wanted.xhtml?project=*&done=sent");
        Accessible.check(ana);
    }

    /** Its file is judged in the meantime. */
    private static void accept(Page maria, Site site) {
        maria.navigate("/library/wanted.xhtml?project=" + site.project());
        maria.locator("main a[href*='/library/judge.xhtml']").click();
        Waiting.until("the file to be judged", Duration.ofSeconds(30), () -> {
            maria.reload();
            return maria.locator("#open").count() == 1;
        });
        Accessible.check(maria);
        OfficePage.button(maria, "Accept").click();
        maria.waitForURL("**/library/wanted.xhtml?project=*&done=accepted");
    }

    private static void renew(Page maria, String document, byte[] content, String note) {
        maria.navigate("/library/document.xhtml?id=" + document);
        maria.locator("#chosen").setInputFiles(file("Sheet 12.pdf", content));
        maria.locator("main input[id$=':note']").fill(note);
        OfficePage.button(maria, "Make it current").click();
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/pdf", content);
    }

    /** Two pages, each with a line of text. Without a table of objects: readers mend that. */
    private static byte[] pdf(String words) {
        return """
                %%PDF-1.7
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <</Font <</F 7 0 R>>>> /Contents 5 0 R>> endobj
                4 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <</Font <</F 7 0 R>>>> /Contents 6 0 R>> endobj
                5 0 obj <</Length 55>> stream
                BT /F 24 Tf 72 700 Td (%1$s of %2$6s) Tj ET
                endstream endobj
                6 0 obj <</Length 55>> stream
                BT /F 24 Tf 72 700 Td (%3$s of %2$6s) Tj ET
                endstream endobj
                7 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
                trailer <</Root 1 0 R>>
                %%%%EOF
                """.formatted("Ground floor", words, "Upper floor").getBytes(StandardCharsets.US_ASCII);
    }
}
