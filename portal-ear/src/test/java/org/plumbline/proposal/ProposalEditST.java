package org.plumbline.proposal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.Reader;
import org.plumbline.house.WholeHouse;
import org.plumbline.proposal.entity.LinePrice;

/** An estimator writes an estimate: by keyboard alone, beside somebody else, with and without a network. */
@WholeHouse
@Tag("one-server")
class ProposalEditST {

    private static final String READY = "#estimate[data-ready]";
    private static final String SAVED = "#save-state[data-state=saved]";

    private Page office;
    private String editor;

    @BeforeEach
    void aDraft(House house, Browser browser) {
        OfficePage.open(house, browser);
        office = OfficePage.signIn(browser, OfficePage.OWNER);
        ProposalPage.project(office, "Larkspur");
        office.locator("#propose").click();
        office.getByLabel("Title").fill("Larkspur");
        OfficePage.button(office, "Begin the proposal").click();
        office.waitForURL("**/proposal/edit.xhtml?id=*");
        editor = office.url();
        office.locator(READY).waitFor();
        assertThat(office.locator("#no-sections")).isVisible();
    }

    @Test
    void writesAnEstimateWithTheKeyboardAlone() {
        Keyboard keys = office.keyboard();
        OfficePage.button(office, "Add a section").press("Enter");
        keys.press("Control+a");
        keys.type("Framing");
        OfficePage.button(office, "Add a line").press("Enter");
        type(keys, "Joists", "Treated 2x10", "12.5", "LF", "$1,031.25", "25%");
        keys.press("Control+Enter");
        type(keys, "Credit for old boards", "", "1", "LS", "(420)", "0");
        keys.press("ArrowUp");
        assertThat(office.locator("#sum-total")).hasText("$15,693.28");
        keys.press("Alt+ArrowDown");
        assertThat(names()).hasValue("Credit for old boards");
        keys.press("Escape");
        OfficePage.button(office, "Add options").press("Enter");
        keys.press("Control+a");
        keys.type("Railing");
        OfficePage.button(office, "Add an option").press("Enter");
        type(keys, "Wood", "", "1", "LS", "100", "0");
        keys.press("Control+Enter");
        type(keys, "Steel", "", "1", "LS", "250.555", "0");
        assertThat(office.locator("#sum-total")).hasText("$15,793.28");
        office.locator(".el-default input").last().press("Space");
        assertThat(office.locator("#sum-total")).hasText("$15,943.84");
        office.locator(SAVED).waitFor();
        Accessible.check(office);

        office.navigate(editor);
        office.locator(READY).waitFor();
        assertThat(office.locator("#sum-total")).hasText("$15,943.84");
        assertThat(office.locator(".el")).hasCount(4);
        assertThat(names()).hasValue("Credit for old boards");
        assertThat(office.locator(".el-default input").last()).isChecked();
    }

    @Test
    void takesCellsOfASpreadsheetAndSaysWhatIsWrongAtTheLine() {
        section("Cabinets");
        OfficePage.button(office, "Add a line").click();
        paste(names(), "Maple\tPainted\t1\tLS\t14,860\t22\tY\nOak\t\"Stained\ntwice\"\t2\tEA\t1,25\t10\tN\n");
        assertThat(office.locator(".el")).hasCount(2);
        assertThat(office.locator(".el-error:visible")).containsText("such as 1,250.00");
        assertThat(office.locator("#open-lines")).isVisible();
        Locator cost = office.getByLabel("Unit cost").last();
        assertThat(cost).hasAttribute("aria-invalid", "true");
        cost.fill("125");
        office.locator(SAVED).waitFor();
        assertThat(office.locator("#open-lines")).isHidden();
        assertThat(office.locator("#sum-subtotal")).hasText("$18,404.20");
        office.getByLabel("Remove the line").last().click();
        assertThat(office.locator(".el")).hasCount(1);
        OfficePage.button(office, "Undo").click();
        assertThat(office.locator(".el")).hasCount(2);
        office.locator(SAVED).waitFor();
        assertThat(office.locator("#sum-subtotal")).hasText("$18,404.20");
        office.getByLabel("Remove the section").click();
        assertThat(office.locator("#sure")).containsText("2");
        Accessible.check(office);
        office.locator("#sure .btn-danger").click();
        assertThat(office.locator(".es")).hasCount(0);
        office.locator(SAVED).waitFor();
        office.reload();
        office.locator(READY).waitFor();
        assertThat(office.locator(".es")).hasCount(0);
    }

    @Test
    void tellsTheSecondTabWhoWasFasterAndKeepsWhatWasTyped() {
        section("Framing");
        line("Joists");
        Page other = office.context().newPage();
        other.navigate(editor);
        other.locator(READY).waitFor();
        office.getByLabel("Quantity").fill("3");
        office.locator(SAVED).waitFor();

        other.getByLabel("Quantity").fill("5");
        Locator banner = other.locator("#conflict");
        assertThat(banner).containsText("Maria Lopez changed this proposal");
        assertThat(banner.locator("input")).hasValue("5");
        assertThat(other.getByLabel("Quantity").first()).hasValue("5");
        Accessible.check(other);
        OfficePage.button(other, "Load how it stands now").click();
        assertThat(other.locator(".el [data-f=quantity]")).hasValue("3");
        assertThat(banner.locator("input")).hasValue("5");
        OfficePage.button(other, "I have what I need").click();
        other.locator(".el [data-f=quantity]").fill("6");
        other.locator(SAVED).waitFor();
        office.navigate(editor);
        assertThat(office.locator(".el [data-f=quantity]")).hasValue("6");
    }

    @Test
    void losesNothingWhileTheNetworkIsAway() {
        section("Framing");
        line("Joists");
        office.context().setOffline(true);
        office.getByLabel("Quantity").fill("7");
        assertThat(office.locator("#save-state")).containsText("no connection");
        office.getByLabel("Unit cost").fill("12");
        OfficePage.button(office, "Add a line").click();
        office.keyboard().type("Posts");
        office.onceDialog(Dialog::dismiss);
        office.context().setOffline(false);
        office.locator(SAVED).waitFor();
        office.reload();
        office.locator(READY).waitFor();
        assertThat(office.getByLabel("Quantity").first()).hasValue("7");
        assertThat(office.getByLabel("Unit cost").first()).hasValue("12.00");
        assertThat(office.locator(".el")).hasCount(2);
    }

    @Test
    void isMadeOfCardsOnAPhoneAndSpeaksSpanish() {
        office.setViewportSize(360, 740);
        section("Bloque A");
        line("Viga A");
        office.getByLabel("Notes and more").click();
        office.getByLabel("Note for the client").fill("Elegido");
        office.locator(SAVED).waitFor();
        assertThat((Integer) office.evaluate("document.documentElement.scrollWidth - innerWidth")).isLessThanOrEqualTo(0);
        Accessible.check(office);
        office.setViewportSize(320, 740);
        office.locator(".foot").getByText("Español").click();
        for (String path : List.of(editor, "/proposal/list.xhtml", "/proposal/new.xhtml", editor.replace("edit", "view"),
                editor.replace("edit", "lines"), editor.replace("edit", "part"))) {
            office.navigate(path);
            Reader.SPANISH.check(office);
        }
    }

    @Test
    void worksOnPlainPagesToo() {
        office.navigate(editor.replace("edit", "lines"));
        office.getByText("Add a section").click();
        office.getByLabel("Title").fill("Framing");
        OfficePage.button(office, "Save").click();
        office.waitForURL("**/proposal/lines.xhtml?id=*");
        office.getByText("Add a line").click();
        office.getByLabel("Name").fill("Joists");
        office.getByLabel("Quantity").fill("none");
        OfficePage.button(office, "Save").click();
        assertThat(office.getByLabel("Quantity")).hasAttribute("aria-invalid", "true");
        office.getByLabel("Quantity").fill("12");
        office.getByLabel("Unit cost").fill("$40");
        OfficePage.button(office, "Save").click();
        office.waitForURL("**/proposal/lines.xhtml?id=*");
        assertThat(office.locator(".facts")).containsText("$480.00");
        Accessible.check(office);
        office.getByText("Joists").click();
        OfficePage.button(office, "Remove the line").click();
        office.waitForURL("**/proposal/lines.xhtml?id=*");
        assertThat(office.locator(".facts")).containsText("$0.00");
        office.locator("a[href*='part.xhtml'][href*='section']").first().click();
        office.locator("summary", new Page.LocatorOptions().setHasText("Remove")).click();
        OfficePage.button(office, "Remove").click();
        office.waitForURL("**/proposal/lines.xhtml?id=*");
        assertThat(office.locator("main h2")).hasCount(0);
    }

    /** The page computes as the server does, also where a half cent must go up. */
    @Test
    void computesEveryPriceAsTheServerDoes() {
        String module = office.locator("link[rel=modulepreload]").first().getAttribute("href").replace("draft.js", "numbers.js");
        Random random = new Random(20_261_123);
        List<List<String>> cases = Stream.concat(Stream.of(List.of("1", "0.005", "0"), List.of("1", "-0.005", "0"), List.of("3", "0.335", "0")),
                Stream.generate(() -> List.of(decimal(random, 1, 99_999_999), decimal(random, -99_999_999, 99_999_999),
                        decimal(random, -1_000_000, 10_000_000))).limit(500)).toList();
        List<?> prices = (List<?>) office.evaluate("""
                async ([module, cases]) => {
                  const { read, price } = await import(module);
                  return cases.map((values) => price(...values.map(read), 2).toString());
                }""", List.of(module, cases));
        for (int i = 0; i < cases.size(); i++) {
            List<String> typed = cases.get(i);
            long expected = LinePrice.of(new BigDecimal(typed.get(0)), new BigDecimal(typed.get(1)), new BigDecimal(typed.get(2)), 2);
            assertThat(prices.get(i)).as("%s", typed).isEqualTo(Long.toString(expected));
        }
    }

    private static String decimal(Random random, int from, int to) {
        return BigDecimal.valueOf(random.nextInt(from, to), 4).toPlainString();
    }

    private Locator names() {
        return office.locator(".el [data-f=name]").first();
    }

    private void section(String title) {
        OfficePage.button(office, "Add a section").click();
        office.getByLabel("Title of the section").fill(title);
    }

    private void line(String name) {
        OfficePage.button(office, "Add a line").click();
        office.keyboard().type(name);
        office.locator(SAVED).waitFor();
        assertThat(office.locator(SAVED)).isVisible();
    }

    /** From the name on, cell by cell. */
    private static void type(Keyboard keys, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            keys.type(cells[i]);
            if (i < cells.length - 1) {
                keys.press("Tab");
            }
        }
    }

    private static void paste(Locator cell, String text) {
        cell.evaluate("""
                (cell, text) => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData('text/plain', text);
                  cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
                }""", text);
    }
}
