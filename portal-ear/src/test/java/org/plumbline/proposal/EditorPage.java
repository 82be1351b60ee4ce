package org.plumbline.proposal;

import com.microsoft.playwright.Page;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Browser;
import org.plumbline.house.House;

/**
 * The editor of a proposal as the owner of the office has it before her.
 *
 * @param page    where it is open
 * @param address of the editor
 */
public record EditorPage(Page page, String address) {

    private static final String READY = "#estimate[data-ready]";
    private static final String SAVED = "#save-state[data-state=saved]";

    /** An empty draft for a new project in California. */
    public static EditorPage begin(House house, Browser browser) {
        OfficePage.open(house, browser);
        Page office = OfficePage.signIn(browser, OfficePage.OWNER);
        office.navigate("/project/edit.xhtml");
        office.getByLabel("Name").fill("Larkspur");
        office.getByLabel("State or region").fill("California");
        OfficePage.button(office, "Create project").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=created");
        office.locator("#propose").click();
        office.getByLabel("Title").fill("Larkspur");
        OfficePage.button(office, "Begin the proposal").click();
        office.waitForURL("**/proposal/edit.xhtml?id=*");
        ready(office);
        return new EditorPage(office, office.url());
    }

    public void section(String title) {
        OfficePage.button(page, "Add a section").click();
        page.getByLabel("Title of the section").fill(title);
    }

    /** Adds a line to the only section and has it saved. */
    public void line(String name) {
        OfficePage.button(page, "Add a line").click();
        page.keyboard().type(name);
        saved();
    }

    /** Opens it anew. */
    public void reload() {
        page.reload();
        ready();
    }

    void ready() {
        ready(page);
    }

    /** Waits until everything that was typed is kept. */
    public void saved() {
        saved(page);
    }

    static void ready(Page page) {
        page.locator(READY).waitFor();
    }

    static void saved(Page page) {
        page.locator(SAVED).waitFor();
    }
}
