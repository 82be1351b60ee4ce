package org.plumbline.signing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.Waiting;
import org.plumbline.house.WholeHouse;
import org.plumbline.messaging.Site;

/** Maria of the office asks Ana and herself to sign a contract: Ana types her name on her phone, Maria draws hers. */
@WholeHouse
@Tag("one-server")
class SigningST {

    @Test
    void twoPeopleSignAndTheResultTellsHow(House house, Browser browser) throws IOException {
        Site site = Site.open(house, browser);
        Page maria = site.office();
        String request = prepare(maria, site);
        place(maria);
        OfficePage.button(maria, "Send for signature").click();
        maria.waitForURL("**/signing/view.xhtml?id=*&done=sent");
        assertThat(maria.locator("#state")).containsText("0 of 2 have signed");

        Page ana = site.client();
        ana.navigate("/project/view.xhtml?id=" + site.project());
        ana.getByText("Sign: Contract").first().click();
        agreeAndRead(ana);
        ana.getByLabel("Your full name").fill("Ana María Miller");
        OfficePage.button(ana, "Sign").click();
        assertThat(ana.locator(".field-error")).containsText("It can not be signed without it");
        ana.getByLabel("Signature on page 1").check();
        Accessible.check(ana);
        OfficePage.button(ana, "Sign").click();
        assertThat(ana.getByText("Still missing: Maria Lopez")).isVisible();

        maria.navigate("/signing/sign.xhtml?id=" + request);
        agreeAndRead(maria);
        maria.getByLabel("Your full name").fill("Maria Lopez");
        maria.getByLabel("How you sign").selectOption("DRAWN");
        draw(maria);
        maria.getByLabel("Signature on page 1").check();
        Accessible.check(maria);
        OfficePage.button(maria, "Sign").click();
        assertThat(maria.getByText("You have signed")).isVisible();

        Waiting.until("the signed document", Duration.ofSeconds(60), () -> {
            maria.navigate("/signing/view.xhtml?id=" + request);
            return maria.locator("#result").count() == 1;
        });
        assertThat(maria.locator("#evidence")).containsText("Chain whole");
        Accessible.check(maria);
        ana.reload();
        byte[] signed = ana.request().get(ana.locator("#result").getAttribute("href")).body();
        assertThat(text(signed)).contains("Kitchen contract", "Ana María Miller", "Signing record", "Maria Lopez", "six digits");
        browser.takeComplaints();
    }

    /** @return the id of the request */
    private static String prepare(Page maria, Site site) {
        maria.navigate("/library/list.xhtml?project=" + site.project());
        maria.locator("#adding summary").click();
        maria.locator("#adding select").selectOption("CONTRACT");
        maria.locator("#chosen").setInputFiles(new FilePayload("Contract.pdf", "application/pdf", pdf()));
        maria.locator("main button[id$=':keep']").click();
        maria.waitForURL("**/library/edit.xhtml?id=*&done=added");
        String document = maria.url().replaceFirst(".*[?&]id=(\\d+).*", "$1");
        Waiting.until("the file to be checked", Duration.ofSeconds(30), () -> {
            maria.navigate("/library/document.xhtml?id=" + document);
            return maria.locator("#ask-signatures").count() == 1;
        });
        Accessible.check(maria);
        maria.locator("#ask-signatures").click();
        assertThat(maria.getByLabel("Ana Miller (Client)")).hasValue("1");
        maria.getByLabel("Maria Lopez (Our staff)").fill("2");
        Accessible.check(maria);
        OfficePage.button(maria, "Go on to the fields").click();
        maria.waitForURL("**/signing/place.xhtml?id=*");
        return maria.url().replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }

    /** A field for each, moved by keys and by pointer: the numbers of the form follow. */
    private static void place(Page maria) {
        for (String name : new String[] {"Ana Miller", "Maria Lopez"}) {
            maria.locator("#new-field select[id$=':signer']").selectOption(new SelectOption().setLabel(name));
            OfficePage.button(maria, "Add a field").click();
            maria.waitForURL("**/signing/place.xhtml?id=*&done=added*");
        }
        Locator boxes = maria.locator(".place-box");
        assertThat(boxes).hasCount(2);
        boxes.first().press("ArrowDown");
        boxes.first().press("ArrowRight");
        assertThat(maria.getByLabel("Down, %").first()).hasValue("10.50");
        assertThat(maria.getByLabel("Across, %").first()).hasValue("10.50");
        BoundingBox box = boxes.last().boundingBox();
        maria.mouse().move(box.x + 5, box.y + 5);
        maria.mouse().down();
        maria.mouse().move(box.x + 25, box.y + 205);
        maria.mouse().up();
        assertThat(maria.getByLabel("Down, %").last()).not().hasValue("10.00");
        Accessible.check(maria);
        OfficePage.button(maria, "Save").click();
        maria.waitForURL("**/signing/place.xhtml?id=*&done=saved*");
        assertThat(maria.getByLabel("Down, %").first()).hasValue("10.50");
    }

    private static void agreeAndRead(Page page) {
        page.getByLabel("I have read this, can open PDF files").check();
        Accessible.check(page);
        OfficePage.button(page, "Go on to the document").click();
        assertThat(page.locator("#reader .reader-words")).containsText("Kitchen contract");
        OfficePage.button(page, "I have read it to the end").click();
        // drawn again below another heading: what comes below it stays where it is from here on
        assertThat(page.locator("#signing")).isVisible();
        assertThat(page.locator("#reader .reader-words")).containsText("Kitchen contract");
    }

    private static void draw(Page page) {
        Locator canvas = page.locator("#drawing canvas");
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        page.mouse().move(box.x + 20, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + 120, box.y + 60);
        page.mouse().move(box.x + 60, box.y + 90);
        page.mouse().up();
    }

    private static byte[] pdf() {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Document paper = new Document();
        PdfWriter.getInstance(paper, pdf);
        paper.open();
        paper.add(new Paragraph("Kitchen contract"));
        paper.close();
        return pdf.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor text = new PdfTextExtractor(reader);
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                all.append(text.getTextFromPage(page)).append('\n');
            }
            return all.toString();
        }
    }
}
