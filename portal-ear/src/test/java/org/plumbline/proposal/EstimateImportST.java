package org.plumbline.proposal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.WholeHouse;

/** An estimator brings a file, says what its columns are, decides about its faults, imports it and takes it back. */
@WholeHouse
@Tag("one-server")
class EstimateImportST {

    private static final String HEADING = "Cost Code,Category,Item,Description,Qty,Unit,Unit Cost,Markup %,Taxable,Kind\n";
    private static final String GOOD = HEADING + "01-100,General conditions,Permit fees,\"Plan review, permits\",1,LS,\"$1,480.00\",0%,N,\n"
            + "06-400,Cabinets,Maple,Painted,1,LS,14860,22,Y,option:Cabinets|pick-one\n06-401,Cabinets,Oak,,1,LS,23940,22,Y,option:Cabinets|pick-one\n";
    private static final String FAULTY = GOOD + "06-402,Cabinets,Missing quantity,,,LS,100,10,Y,\n"
            + "06-403,Cabinets,\"=HYPERLINK(\"\"http://example.test\"\",\"\"x\"\")\",formula,1,EA,10,0,Y,\n"
            + "06-404,Cabinets,<script>alert(1)</script>,markup,1,EA,10,0,Y,\n";

    private Page office;
    private String proposal;

    @BeforeEach
    void aDraft(House house, Browser browser) {
        OfficePage.open(house, browser);
        office = OfficePage.signIn(browser, OfficePage.OWNER);
        proposal = ProposalPage.begin(office, ProposalPage.project(office, "Estimated kitchen"), "Kitchen remodel");
    }

    @Test
    void importsAFileOnASmallPhoneAndTakesItBack() {
        office.setViewportSize(360, 740);
        upload("kitchen.csv", GOOD);
        office.waitForURL("**/proposal/import-columns.xhtml?id=*");
        assertThat(office.locator(".lead")).containsText("kitchen.csv: 3 rows, separated by commas");
        assertThat(office.getByLabel("Unit cost").first()).hasValue("6");
        assertThat(office.locator("tbody")).containsText("$1,480.00");
        look();
        OfficePage.button(office, "Continue").click();
        office.waitForURL("**/proposal/import-check.xhtml?id=*");
        assertThat(office.locator(".notice-success")).containsText("Everything is ready");
        assertThat(office.locator("main")).containsText("the first one is");
        assertThat(office.locator(".facts")).containsText("$19,609.20");
        look();
        OfficePage.button(office, "Import 3 lines").click();
        office.waitForURL("**/proposal/import-done.xhtml?id=*");
        assertThat(office.locator(".notice-success")).containsText("3 lines in 2 sections came from kitchen.csv");
        look();
        OfficePage.button(office, "Undo the import").click();
        office.waitForURL("**/proposal/import.xhtml?id=*&done=undone");
        assertThat(office.locator(".notice-success")).containsText("The draft is as it was before");
        look();
    }

    @Test
    void importsNothingUntilEveryRowIsDecidedAndRunsNoText() {
        upload("faulty.csv", FAULTY);
        OfficePage.button(office, "Continue").click();
        office.waitForURL("**/proposal/import-check.xhtml?id=*");
        Locator rows = office.locator("tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.nth(0)).containsText("Qty: Nothing stands here");
        assertThat(rows.nth(2)).containsText("<script>alert(1)</script>");
        assertThat(rows.nth(0).locator("option")).hasCount(2);
        look();

        OfficePage.button(office, "Import 3 lines").click();
        assertThat(office.locator(".messages")).containsText("3 rows are undecided");
        rows.nth(1).locator("select").selectOption("text");
        OfficePage.button(office, "Save the decisions").click();
        assertThat(office.locator(".notice-warning")).containsText("2 rows need a decision");
        OfficePage.button(office, "Take all doubtful texts as plain text").click();
        OfficePage.button(office, "Leave out all undecided rows").click();
        assertThat(rows.nth(0).locator("select")).hasValue("skip");
        assertThat(rows.nth(2).locator("select")).hasValue("text");
        OfficePage.button(office, "Import 5 lines").click();
        office.waitForURL("**/proposal/import-done.xhtml?id=*");
        office.navigate("/proposal/edit.xhtml?id=" + proposal);
        EditorPage.ready(office);
        assertThat(office.locator(".el [data-f=name]").nth(1)).hasValue("=HYPERLINK(\"http://example.test\",\"x\")");
        assertThat(office.locator(".el [data-f=name]").nth(2)).hasValue("<script>alert(1)</script>");
    }

    @Test
    void letsPeopleSayWhichColumnIsWhich() {
        upload("own.csv", "What;How much\nTile;5,50\n");
        OfficePage.button(office, "Continue").click();
        assertThat(office.locator(".notice-warning")).containsText("the name and the unit cost");
        office.getByLabel("Name").selectOption("What");
        office.getByLabel("Unit cost").selectOption("What");
        OfficePage.button(office, "Update the preview").click();
        assertThat(office.locator(".messages")).containsText("chosen twice");
        office.getByLabel("Name").selectOption("What");
        office.getByLabel("Unit cost").selectOption("How much");
        OfficePage.button(office, "Continue").click();
        office.waitForURL("**/proposal/import-check.xhtml?id=*");
        assertThat(office.locator(".facts")).containsText("$5.50");
    }

    @Test
    void saysAtTheFieldWhyAFileIsNone() {
        office.navigate(start());
        OfficePage.button(office, "Read the file").click();
        assertThat(office.locator(".field-error")).containsText("Please choose a file");
        upload("estimate.csv", "PK\u0003\u0004zip");
        assertThat(office.locator(".field-error")).containsText("a workbook of a spreadsheet program");
        upload("long.csv", HEADING + "1,a,b,,1,EA,5,0,N,\n".repeat(100_000));
        assertThat(office.locator(".field-error")).containsText("more than 5,000 rows");
        upload("large.csv", "x".repeat(6 * 1024 * 1024));
        assertThat(office.locator(".field-error")).containsText("larger than 5 MB");
        Accessible.check(office);
    }

    @Test
    void refusesFiftyMegabytesWithTheLimitBeforeReadingThem(House house) throws IOException {
        String cookies = office.context().cookies().stream().map(cookie -> cookie.name + "=" + cookie.value).collect(Collectors.joining("; "));
        try (Socket socket = new Socket(house.address().getHost(), house.address().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(("POST " + start() + " HTTP/1.1\r\nHost: " + house.address().getAuthority() + "\r\nCookie: " + cookies
                    + "\r\nSec-Fetch-Site: same-origin\r\nAccept-Language: en\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 52428800"
                    + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).contains(" 413 ");
            assertThat(answer.lines().takeWhile(line -> !line.contains("</html>")).collect(Collectors.joining())).contains("larger than 5 MB");
        }
    }

    @Test
    void speaksSpanishAndReadsWindows() {
        office.navigate(start());
        office.locator(".foot").getByText("Español").click();
        office.navigate(start());
        office.locator("input[type=file]").setInputFiles(new FilePayload("baño.csv", "text/csv",
                "Concepto;Cantidad;Costo unitario\nBaño “completo”;1;1.250,00\n".getBytes(Charset.forName("windows-1252"))));
        OfficePage.button(office, "Leer el archivo").click();
        assertThat(office.locator("tbody")).containsText("Baño “completo”");
        assertThat(office.content()).doesNotContain("???");
        OfficePage.button(office, "Continuar").click();
        office.waitForURL("**/proposal/import-check.xhtml?id=*");
        assertThat(office.locator(".facts")).containsText("1,250.00");
        assertThat(office.content()).doesNotContain("???");
        Accessible.check(office);
    }

    private String start() {
        return "/proposal/import.xhtml?id=" + proposal;
    }

    private void upload(String name, String text) {
        ProposalPage.upload(office, proposal, name, text);
    }

    private void look() {
        assertThat((boolean) office.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .as("nothing sticks out at 360 px").isFalse();
        Accessible.check(office);
    }
}
