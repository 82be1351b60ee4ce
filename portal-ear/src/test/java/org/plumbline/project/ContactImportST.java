package org.plumbline.project;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.MailServer;
import org.plumbline.house.WholeHouse;

/** Somebody of the staff brings a list of clients. */
@WholeHouse
@Tag("one-server")
class ContactImportST {

    private static final String LIST = """
            Project,E-mail,Phone,Site address,Latitude,Longitude,Time zone,Language
            Kitchen on Alder Street,client-one@import.example,+1 503 555 0101,"1204 SE Alder St, Portland, OR 97214",45.5179,-122.6534,America/Los_Angeles,en
            Baño en Mission,cliente-dos@import.example,+1 415 555 0134,"2310 Mission St, San Francisco, CA 94110",37.7599,-122.4188,America/Los_Angeles,es
            <b>Addition</b>,no address,+1 218 555 0177,"18 N 4th Ave E, Duluth, MN 55805",146.7917,-92.0938,America/Chicago,en
            """;

    private Page office;

    @BeforeEach
    void signIn(House house, Browser browser) {
        OfficePage.open(house, browser);
        office = OfficePage.signIn(browser, OfficePage.OWNER);
        office.navigate("/project/contacts.xhtml");
    }

    @Test
    void looksThroughAListAndImportsWhatIsRight(MailServer mail) {
        Accessible.check(office);
        choose("clients.csv", LIST.getBytes(StandardCharsets.UTF_8));
        Locator faults = office.locator("#faults");
        assertThat(faults).containsText("Row 4");
        assertThat(faults).containsText("no address");
        assertThat(faults).containsText("146.7917");
        assertThat(office.locator("table")).containsText("1204 SE Alder St, Portland, OR 97214");
        Accessible.check(office);
        OfficePage.button(office, "Import").click();
        assertThat(office.getByText("Some rows still need your decision").first()).isVisible();
        OfficePage.button(office, "Leave them all out").click();
        assertThat(office.getByLabel("Leave row 4 out")).isChecked();
        OfficePage.button(office, "Import").click();
        assertThat(office.locator(".notice-success")).containsText("New projects: 2. New clients: 2.");
        Accessible.check(office);
        assertThat(mail.hasMailTo("client-one@import.example")).isFalse();
        String wayBack = office.locator("main a[href*='contacts-undo.xhtml']").getAttribute("href");
        office.navigate("/project/list.xhtml?q=mission+baño");
        assertThat(office.locator("tbody tr")).hasCount(1);

        office.navigate("/project/contacts.xhtml");
        choose("clients.csv", LIST.getBytes(StandardCharsets.UTF_8));
        assertThat(office.locator("#faults")).containsText("there will be two");
        assertThat(office.getByLabel("Take row 2 as it stands")).isVisible();
        takesBackWhatNobodyHasUsed(wayBack);
    }

    private void takesBackWhatNobodyHasUsed(String wayBack) {
        office.navigate("/project/list.xhtml?q=kitchen+alder");
        office.locator("tbody a").first().click();
        office.locator("#edit").click();
        office.getByLabel("Reference").fill("A-1");
        OfficePage.button(office, "Save").click();
        office.navigate("/project/contacts.xhtml");
        assertThat(office.locator("#last a[href='" + wayBack + "']")).isVisible();
        office.navigate(wayBack);
        assertThat(office.locator("#staying")).containsText("was edited");
        assertThat(office.locator("#staying")).containsText("takes part in a project that stays");
        Accessible.check(office);
        OfficePage.button(office, "Take it back").click();
        assertThat(office.locator(".notice-success")).containsText("Projects deleted: 1. Clients deleted: 1.");
        office.navigate("/project/list.xhtml?q=mission+baño");
        assertThat(office.locator("tbody tr")).hasCount(0);
    }

    @Test
    void asksForTheColumnOfTheAddressesWhenItIsNotNamed() {
        choose("list.csv", "Job,Where to write\nShed,shed@import.example\n".getBytes(StandardCharsets.UTF_8));
        assertThat(office.getByText("Please say which column holds the e-mail addresses").first()).isVisible();
        office.getByLabel("E-mail address").selectOption("Where to write");
        OfficePage.button(office, "Read again with these columns").click();
        assertThat(office.locator("table")).containsText("shed@import.example");
    }

    @Test
    void saysAtTheFileWhatIsWrongWithIt() {
        choose("clients.csv", new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(office.locator(".field-error")).containsText("workbook");
        choose("clients.csv", ("Email\n" + "x@import.example\n".repeat(400_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(office.locator(".field-error")).containsText("5 MB");
        Accessible.check(office);
        OfficePage.button(office, "Read the file").click();
        assertThat(office.locator(".field-error")).isVisible();
    }

    @Test
    void speaksSpanish() {
        office.locator(".foot").getByText("Español").click();
        office.navigate("/project/contacts.xhtml");
        office.locator("input[type=file]").setInputFiles(new FilePayload("clients.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        OfficePage.button(office, "Leer el archivo").click();
        assertThat(office.locator("#faults")).containsText("Fila 4");
        assertThat(office.content()).doesNotContain("???");
        Accessible.check(office);
    }

    private void choose(String name, byte[] content) {
        office.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", content));
        OfficePage.button(office, "Read the file").click();
    }
}
