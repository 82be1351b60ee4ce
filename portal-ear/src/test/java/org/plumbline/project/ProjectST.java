package org.plumbline.project;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.WholeHouse;

/** Somebody of the staff sets a project up, changes it, finds it again and archives it. */
@WholeHouse
@Tag("one-server")
class ProjectST {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private String name;
    private Page office;

    @BeforeEach
    void signIn(House house, Browser browser) {
        OfficePage.open(house, browser);
        office = OfficePage.signIn(browser, OfficePage.OWNER);
        name = "Larkspur " + NAMES.incrementAndGet();
    }

    @Test
    void setsAProjectUpAndIsToldAtTheFieldWhatIsWrong() {
        office.navigate("/project/edit.xhtml");
        office.getByLabel("Name").fill(name);
        office.getByLabel("Reference").fill("26-104");
        office.getByLabel("Street and number").fill("14 Larkspur Lane");
        office.getByLabel("City").fill("Madison");
        office.getByLabel("State or region").fill("WI");
        office.getByLabel("Postal code").fill("53703");
        office.getByLabel("Country").selectOption("US");
        office.getByLabel("Latitude").fill("91");
        office.getByLabel("Longitude").fill("-89.3838");
        OfficePage.button(office, "Create project").click();
        assertThat(office.getByLabel("Latitude")).hasAttribute("aria-invalid", "true");
        assertThat(office.getByLabel("Street and number")).hasValue("14 Larkspur Lane");
        Accessible.check(office);
        office.getByLabel("Latitude").fill("43.0747");
        OfficePage.button(office, "Create project").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=created");
        assertThat(office.getByText("14 Larkspur Lane, Madison, WI 53703").first()).isVisible();
        assertThat(office.locator("main a[href='https://www.openstreetmap.org/search?query=43.0747,-89.3838']")).isVisible();

        office.navigate("/project/edit.xhtml");
        assertThat(office.getByLabel("Country")).hasValue("US");
    }

    @Test
    void showsAConflictAndKeepsWhatWasTyped() {
        create();
        String edit = office.url().replaceFirst("view\\.xhtml\\?id=(\\d+).*", "edit.xhtml?id=$1");
        Page other = office.context().newPage();
        other.navigate(edit);
        office.navigate(edit);
        other.getByLabel("City").fill("Monona");
        OfficePage.button(other, "Save").click();
        other.waitForURL("**/view.xhtml?id=*&done=saved");

        office.getByLabel("City").fill("Middleton");
        OfficePage.button(office, "Save").click();
        Locator warning = office.locator(".notice-warning");
        assertThat(warning).containsText("Monona");
        assertThat(office.getByLabel("City")).hasValue("Middleton");
        Accessible.check(office);
        OfficePage.button(office, "Save mine instead").click();
        office.waitForURL("**/view.xhtml?id=*&done=saved");
        assertThat(office.getByText("Middleton").first()).isVisible();
    }

    @Test
    void findsAProjectByItsClientOnASmallPhoneAndArchivesIt() {
        create();
        String view = office.url();
        office.getByLabel("Name").fill("Zora " + name);
        office.getByLabel("E-mail address").fill("zora" + NAMES.get() + "@larkspur.example");
        OfficePage.button(office, "Send invitation").click();
        office.waitForURL("**/view.xhtml?id=*&done=invited");

        office.setViewportSize(320, 640);
        office.navigate("/project/list.xhtml");
        office.getByLabel("Search").fill("zora " + name);
        office.getByLabel("Sort by").selectOption("ACTIVITY");
        OfficePage.button(office, "Search").click();
        Locator rows = office.locator("tbody tr");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("Zora " + name);
        assertThat(wide(office)).as("nothing sticks out at 320 px").isFalse();
        Accessible.check(office);

        office.navigate(view);
        OfficePage.button(office, "Archive").click();
        office.waitForURL("**/view.xhtml?id=*&done=archived");
        office.navigate("/project/list.xhtml?q=" + name.replace(" ", "+"));
        assertThat(office.getByText("No project fits")).isVisible();
        Accessible.check(office);
        office.navigate("/project/list.xhtml?status=ARCHIVED&q=" + name.replace(" ", "+"));
        assertThat(rows).hasCount(1);
        office.navigate("/project/list.xhtml?status=nonsense&sort=nonsense");
        assertThat(office.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Projects");
    }

    @Test
    void speaksSpanish() {
        create();
        String view = office.url();
        office.locator(".foot").getByText("Español").click();
        for (String page : new String[] {"/project/list.xhtml", "/project/edit.xhtml", view}) {
            office.navigate(page);
            assertThat(office.content()).doesNotContain("???");
            assertThat(office.locator("html")).hasAttribute("lang", "es");
            Accessible.check(office);
        }
    }

    private void create() {
        office.navigate("/project/edit.xhtml");
        office.getByLabel("Name").fill(name);
        OfficePage.button(office, "Create project").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=created");
    }

    private static boolean wide(Page page) {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
