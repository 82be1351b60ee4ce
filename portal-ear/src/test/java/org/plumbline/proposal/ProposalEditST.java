package org.plumbline.proposal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Iterator;
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
import org.plumbline.house.Waiting;
import org.plumbline.house.WholeHouse;
import org.plumbline.proposal.entity.LinePrice;

/** An estimator writes an estimate: by keyboard alone, beside somebody else, with and without a network. */
@WholeHouse
@Tag("one-server")
class ProposalEditST {

    private Page office;
    private EditorPage editor;

    @BeforeEach
    void aDraft(House house, Browser browser) {
        editor = EditorPage.begin(house, browser);
        office = editor.page();
        assertThat(office.locator("#no-sections")).isVisible();
    }

    @Test
    void writesAnEstimateWithTheKeyboardAlone() {
        Keyboard keys = office.keyboard();
        OfficePage.button(office, "Add a section").press("Enter");
        keys.press("Control+a");
        keys.type("Framing");
        keys.press("Enter");
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
        editor.saved();
        Accessible.check(office);

        office.navigate(editor.address());
        editor.ready();
        assertThat(office.locator("#sum-total")).hasText("$15,943.84");
        assertThat(office.locator(".el")).hasCount(4);
        assertThat(names()).hasValue("Credit for old boards");
        assertThat(office.locator(".el-default input").last()).isChecked();
    }

    @Test
    void takesCellsOfASpreadsheetAndSaysWhatIsWrongAtTheLine() {
        editor.section("Cabinets");
        OfficePage.button(office, "Add a line").click();
        paste(names(), "Maple\tPainted\t1\tLS\t14,860\t22\tY\nOak\t\"Stained\ntwice\"\t2\tEA\t1,25\t10\tN\n");
        assertThat(office.locator(".el")).hasCount(2);
        assertThat(office.locator(".el-error:visible")).containsText("such as 1,250.00");
        Locator cost = office.getByLabel("Unit cost").last();
        office.locator("#open-lines").click();
        assertThat(cost).isFocused();
        assertThat(office.locator("#save-state")).hasText("The rest is saved");
        assertThat(cost).hasAttribute("aria-invalid", "true");
        cost.fill("125");
        editor.saved();
        assertThat(office.locator("#open-lines")).isHidden();
        assertThat(office.locator("#sum-subtotal")).hasText("$18,404.20");
        office.getByLabel("Remove the line").last().click();
        assertThat(office.locator(".el")).hasCount(1);
        OfficePage.button(office, "Undo").click();
        assertThat(office.locator(".el")).hasCount(2);
        editor.saved();
        assertThat(office.locator("#sum-subtotal")).hasText("$18,404.20");
        office.getByLabel("Remove the section").click();
        assertThat(office.locator("#sure")).containsText("2");
        Accessible.check(office);
        office.locator("#sure .btn-danger").click();
        assertThat(office.locator(".es")).hasCount(0);
        editor.saved();
        office.reload();
        editor.ready();
        assertThat(office.locator(".es")).hasCount(0);
    }

    @Test
    void tellsTheSecondTabWhoWasFasterAndKeepsWhatWasTyped() {
        editor.section("Framing");
        editor.line("Joists");
        Page other = office.context().newPage();
        other.navigate(editor.address());
        EditorPage.ready(other);
        office.getByLabel("Quantity").fill("3");
        editor.saved();

        other.getByLabel("Quantity").fill("5");
        Locator banner = other.locator("#conflict");
        assertThat(banner).containsText("Maria Lopez changed this proposal");
        assertThat(banner.locator("input")).hasValue("5");
        assertThat(other.getByLabel("Quantity").first()).hasValue("5");
        Accessible.check(other);
        OfficePage.button(other, "Load how it stands now").click();
        assertThat(banner).containsText("This page saves again");
        assertThat(other.locator(".el [data-f=quantity]")).hasValue("3");
        assertThat(banner.locator("input")).hasValue("5");
        OfficePage.button(other, "I have what I need").click();
        other.locator(".el [data-f=quantity]").fill("6");
        EditorPage.saved(other);
        office.navigate(editor.address());
        assertThat(office.locator(".el [data-f=quantity]")).hasValue("6");
    }

    @Test
    void losesNothingWhileTheNetworkIsAway() {
        editor.section("Framing");
        editor.line("Joists");
        office.context().setOffline(true);
        office.getByLabel("Quantity").fill("7");
        assertThat(office.locator("#save-state")).containsText("no connection");
        office.getByLabel("Unit cost").fill("12");
        OfficePage.button(office, "Add a line").click();
        office.keyboard().type("Posts");
        office.onceDialog(Dialog::dismiss);
        office.context().setOffline(false);
        editor.saved();
        office.reload();
        editor.ready();
        assertThat(office.getByLabel("Quantity").first()).hasValue("7");
        assertThat(office.getByLabel("Unit cost").first()).hasValue("12.00");
        assertThat(office.locator(".el")).hasCount(2);
    }

    @Test
    void warnsOfADepositBeyondWhatTheStateOfTheSiteAllows() {
        editor.section("Framing");
        editor.line("Joists");
        office.getByLabel("Unit cost").fill("20000");
        office.getByText("Title, validity, deposit, tax, texts").click();
        office.getByLabel("Deposit", new Page.GetByLabelOptions().setExact(true)).selectOption("AMOUNT");
        office.getByLabel("Percent or amount").fill("1000.01");
        Locator warning = office.locator("#cap");
        assertThat(warning).containsText("more than $1,000.00");
        assertThat(warning).containsText("California");
        assertThat(warning).containsText("§ 7159.5(a)(3)");
        assertThat(office.locator("#sum-cap")).isVisible();
        editor.saved();
        Accessible.check(office);
        office.reload();
        assertThat(warning).containsText("§ 7159.5(a)(3)");
        editor.ready();
        office.getByText("Title, validity, deposit, tax, texts").click();
        office.getByLabel("Percent or amount").fill("1000");
        assertThat(warning).isHidden();
        editor.saved();
    }

    @Test
    void takesATaxFromTheCompanysList() {
        editor.section("Framing");
        editor.line("Joists");
        office.getByLabel("Unit cost").fill("20000");
        office.getByLabel("Taxable").check();
        editor.saved();
        office.navigate("/admin/company/defaults.xhtml");
        office.getByLabel("Name of the tax").fill("County tax");
        office.getByLabel("Percent", new Page.GetByLabelOptions().setExact(true)).fill("1.255");
        OfficePage.button(office, "Add the tax").click();
        assertThat(office.locator("#rates")).containsText("County tax");
        office.navigate(editor.address());
        editor.ready();
        office.getByText("Title, validity, deposit, tax, texts").click();
        OfficePage.button(office, "County tax 1.255 %").press("Enter");
        assertThat(office.getByLabel("Name of the tax")).hasValue("County tax");
        assertThat(office.locator("#sum-tax")).hasText("$251.00");
        editor.saved();
        office.reload();
        assertThat(office.locator("#sum-tax")).hasText("$251.00");
        // other tests begin without it
        office.navigate("/admin/company/defaults.xhtml");
        OfficePage.button(office, "Remove County tax").click();
        assertThat(office.getByText("County tax")).hasCount(0);
    }

    @Test
    void movesLinesByTheMouseAlsoIntoAnotherSection() {
        editor.section("Framing");
        editor.line("Joists");
        office.keyboard().press("Control+Enter");
        office.keyboard().type("Posts");
        OfficePage.button(office, "Add a section").click();
        OfficePage.button(office, "Add a line").last().click();
        office.keyboard().type("Boards");
        editor.saved();
        drag(0, 1, 0.8);
        assertThat(cells().nth(0)).hasValue("Posts");
        drag(0, 2, 0.2);
        assertThat(office.locator(".es").last().locator(".el")).hasCount(2);
        assertThat(office.locator(".is-drop")).hasCount(0);
        editor.saved();
        office.reload();
        assertThat(cells().nth(0)).hasValue("Joists");
        assertThat(cells().nth(1)).hasValue("Posts");
        assertThat(cells().nth(2)).hasValue("Boards");
        assertThat(office.locator(".es").last().locator(".el")).hasCount(2);
        movesASectionWithTheKeyboard();
    }

    private void movesASectionWithTheKeyboard() {
        editor.ready();
        Locator up = office.getByLabel("Move the section up");
        up.last().press("Enter");
        assertThat(up.first()).isFocused();
        assertThat(cells().nth(0)).hasValue("Posts");
        office.keyboard().press("Enter");
        editor.saved();
        office.reload();
        assertThat(office.locator(".es").first().locator(".el")).hasCount(2);
        assertThat(cells().nth(2)).hasValue("Joists");
    }

    /** Takes a line by its grip and lets it go over another. @param part of the other's height that lies above the mouse */
    private void drag(int line, int over, double part) {
        BoundingBox grip = office.locator(".el-grip").nth(line).boundingBox();
        BoundingBox row = office.locator(".el-row").nth(over).boundingBox();
        Mouse mouse = office.mouse();
        mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
        mouse.down();
        mouse.move(grip.x + grip.width, grip.y + grip.height);
        // the browser lets go of moves that come while it is still busy with one: the hand is never quite still
        Iterator<Integer> tremor = Stream.iterate(0, pixel -> 1 - pixel).iterator();
        Waiting.until("the place to be marked", Duration.ofSeconds(10), () -> {
            mouse.move(row.x + row.width / 2 + tremor.next(), row.y + row.height * part);
            return (Boolean) office.locator(".el").nth(over).evaluate("row => row.classList.contains('is-drop')");
        });
        office.waitForResponse("**/api/drafts/*", mouse::up);
        editor.saved();
    }

    @Test
    void isMadeOfCardsOnAPhoneAndSpeaksSpanish() {
        office.setViewportSize(360, 740);
        editor.section("Bloque A");
        editor.line("Viga A");
        office.getByLabel("Notes and more").click();
        office.getByLabel("Note for the client").fill("Elegido");
        editor.saved();
        assertThat((Integer) office.evaluate("document.documentElement.scrollWidth - innerWidth")).isLessThanOrEqualTo(0);
        // all of it at once: what lies behind the bar at the edge of a smaller screen would be called too small
        office.setViewportSize(360, 2400);
        Accessible.check(office);
        office.setViewportSize(320, 740);
        office.locator(".foot").getByText("Español").click();
        for (String path : List.of(editor.address(), "/proposal/list.xhtml", "/proposal/new.xhtml", editor.address().replace("edit", "view"),
                editor.address().replace("edit", "lines"), editor.address().replace("edit", "part"))) {
            office.navigate(path);
            Reader.SPANISH.check(office);
        }
    }

    @Test
    void worksOnPlainPagesToo() {
        office.navigate(editor.address().replace("edit", "lines"));
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
        return cells().first();
    }

    private Locator cells() {
        return office.locator(".el [data-f=name]");
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
