package org.plumbline.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plumbline.account.AuthenticatorPage;
import org.plumbline.account.OfficePage.Member;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.MailServer;
import org.plumbline.house.Portal;
import org.plumbline.house.Reader;
import org.plumbline.house.Screen;
import org.plumbline.house.WebApp;
import org.plumbline.house.WholeHouse;

/** Every page there is, for readers of both languages, on a small phone and a wide screen. A page that nobody visits fails the test. */
@WholeHouse
@Tag("one-server")
class EveryPageST {

    private final Set<String> seen = new TreeSet<>();
    private final Map<String, String> learned = new HashMap<>();
    private final SoftAssertions faults = new SoftAssertions();

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void isThereForReadersOfBothLanguages(House house, Browser browser, MailServer mail, Portal portal) {
        OfficePage.open(house, browser);
        strangers(browser);
        Member member = OfficePage.somebody();
        String client = OfficePage.somebody().email();
        Page office = signIn(browser, OfficePage.OWNER);
        project(office, client);
        proposal(office);
        invite(office, member);
        walk(office, Routes.OWNER);
        Routes.WITHOUT_A_WAY_IN.forEach(path -> assertThat(office.navigate(path + "?id=1").status()).as(path).isEqualTo(404));
        Routes.NOT_HERE.forEach(path -> assertThat(portal.get(path).statusCode()).as(path).isEqualTo(404));
        members(browser, mail, member);
        client(browser, mail, client);
        faults.assertAll();
        seen.addAll(Routes.apart());
        assertThat(seen).as("pages that are looked at; Routes says how to add one").isEqualTo(WebApp.pages());
    }

    private void strangers(Browser browser) {
        Page page = Reader.SPANISH.open(browser, "/nothing-here");
        look(page, "/nothing-here");
        seen.remove("/nothing-here");
        walk(page, Routes.STRANGER);
        page.navigate("/l/" + "A".repeat(43));
        look(page, "/public/link.xhtml");
    }

    private void project(Page office, String client) {
        office.navigate("/project/edit.xhtml");
        fill(office, "name", "Cocina Miller");
        submit(office);
        office.waitForURL("**/project/view.xhtml?id=*&done=created");
        learned.put("project", office.url().replaceFirst(".*[?&]id=(\\d+).*", "$1"));
        fill(office, "name", "Ana Miller");
        fill(office, "email", client);
        office.locator("main select[id$=':language']").selectOption("es");
        office.locator("main form:has(input[id$=':email']) button").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=invited");
    }

    private void proposal(Page office) {
        office.navigate("/proposal/new.xhtml?project=" + learned.get("project"));
        submit(office);
        office.waitForURL("**/proposal/edit.xhtml?id=*");
        learned.put("proposal", office.url().replaceFirst(".*[?&]id=(\\d+).*", "$1"));
    }

    private void invite(Page office, Member member) {
        office.navigate("/admin/staff/invite.xhtml");
        fill(office, "name", member.name());
        fill(office, "email", member.email());
        office.locator("main input[value=FIELD]").check();
        office.locator("main select[id$=':language']").selectOption("en");
        submit(office);
        office.waitForURL("**/list.xhtml?done=invited");
        String address = office.locator("main a[href*='edit.xhtml?id=']").last().getAttribute("href");
        learned.put("member", address.replaceFirst(".*[?&]id=(\\d+).*", "$1"));
    }

    private void members(Browser browser, MailServer mail, Member member) {
        String link = mail.take(member.email()).link();
        Page page = Reader.SPANISH.open(browser, link);
        look(page, "/public/invitation.xhtml");
        Page english = browser.open(Screen.DESKTOP, "/");
        OfficePage.accept(english, link, member);
        english.waitForURL("**/home.xhtml");
        english.navigate("/account/second-step.xhtml");
        AuthenticatorPage.enrol(english, member);
        page.navigate("/public/sign-in.xhtml");
        send(page, member);
        page.waitForURL("**/public/second-step.xhtml*");
        look(page, "/public/second-step.xhtml");
        page.navigate("/public/forgot.xhtml");
        fill(page, "email", member.email());
        submit(page);
        page.waitForURL("**/forgot.xhtml?done=sent");
        page.navigate(mail.take(member.email()).link());
        look(page, "/public/reset.xhtml");
    }

    private void client(Browser browser, MailServer mail, String email) {
        Page page = Reader.SPANISH.open(browser, mail.take(email).link());
        look(page, "/public/link.xhtml");
        page.locator("#open").click();
        page.waitForURL("**/public/verify.xhtml");
        look(page, "/public/verify.xhtml");
        fill(page, "code", mail.take(email).code());
        submit(page);
        page.waitForURL("**/project/view.xhtml?id=*");
        walk(page, Routes.CLIENT);
    }

    /** Signs in on a Spanish page; the account itself speaks English. */
    private static Page signIn(Browser browser, Member member) {
        Page page = Reader.SPANISH.open(browser, "/public/sign-in.xhtml");
        page.locator("button[value=es]").click();
        send(page, member);
        page.waitForURL("**/home.xhtml");
        return page;
    }

    private static void send(Page page, Member member) {
        fill(page, "email", member.email());
        fill(page, "password", member.password());
        submit(page);
    }

    private void walk(Page page, List<String> addresses) {
        for (String address : addresses) {
            Response answer = page.navigate(Routes.filled(address, learned));
            faults.assertThat(answer.status()).as(address).isEqualTo(200);
            look(page, Routes.page(address));
        }
    }

    /** All that is wrong is told at the end, at once. */
    private void look(Page page, String path) {
        faults.assertThatCode(() -> Reader.SPANISH.checkWithOthers(page)).doesNotThrowAnyException();
        seen.add(path);
    }

    private static void fill(Page page, String id, String text) {
        page.locator("main input[id$=':" + id + "']").fill(text);
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }
}
