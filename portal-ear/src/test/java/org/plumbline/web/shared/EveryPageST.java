package org.plumbline.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plumbline.account.AuthenticatorPage;
import org.plumbline.account.OfficePage.Member;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Browser;
import org.plumbline.house.Confidences;
import org.plumbline.house.House;
import org.plumbline.house.MailServer;
import org.plumbline.house.Portal;
import org.plumbline.house.Reader;
import org.plumbline.house.Screen;
import org.plumbline.house.Waiting;
import org.plumbline.house.WebApp;
import org.plumbline.house.WholeHouse;
import org.plumbline.proposal.ProposalPage;

/** Every page there is, for readers of both languages, on a small phone and a wide screen. A page that nobody visits fails the test. */
@WholeHouse
@Tag("one-server")
class EveryPageST {

    private static final String CLIENT = OfficePage.somebody().email();
    /** In words that are neither language's, with a row that lacks its quantity. */
    private static final String ESTIMATE = """
            CODE,CATEGORY,ITEM,DESCRIPTION,QTY,UNIT,UNIT COST,MARKUP %,TAXABLE,KIND
            06-400,Muebles,Arce,,1,LS,14860,22,Y,option:Puertas|pick-one|default
            06-401,Muebles,Roble,,1,LS,23940,22,Y,option:Puertas|pick-one
            01-100,Permisos,Plano,,1,LS,1480,0,N,
            06-411,Permisos,Herrajes,,38,EA,9.5,0,Y,ALLOWANCE
            09-300,Permisos,Losa,,,SF,5,0,N,
            """;

    /** A page with nothing on it. Without a table of objects: readers mend that. */
    private static final String PERMIT = """
            %PDF-1.7
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <<>>>> endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """;

    private final Set<String> seen = new TreeSet<>();
    private final Map<String, String> learned = new HashMap<>();
    private final SoftAssertions faults = new SoftAssertions();

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void isThereForReadersOfBothLanguages(House house, Browser browser, MailServer mail, Portal portal) {
        OfficePage.open(house, browser);
        strangers(browser);
        Member member = OfficePage.somebody();
        Page office = signIn(browser, OfficePage.OWNER);
        learned.put("project", ProposalPage.project(office, "Cocina Miller"));
        ProposalPage.invite(office, "Ana Miller", CLIENT, "es");
        task(office);
        document(office);
        draft(office);
        invite(office, member);
        walk(office, Routes.OWNER);
        walk(office, Routes.DRAFT);
        Routes.NOT_HERE.forEach(path -> assertThat(portal.get(path).statusCode()).as(path).isEqualTo(404));
        members(browser, mail, member);
        Page guest = client(browser, mail, office);
        signatures(office);
        send(office);
        walk(guest, Routes.OFFER);
        ask(guest);
        walk(office, Routes.SHARED);
        hand(office);
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

    /** A draft that came out of a file, with a choice and a row that was left out. */
    private void draft(Page office) {
        String proposal = ProposalPage.begin(office, learned.get("project"), "Cocina");
        learned.put("proposal", proposal);
        ProposalPage.upload(office, proposal, "cocina.csv", ESTIMATE);
        office.waitForURL("**/proposal/import-columns.xhtml?id=*");
        look(office, "/proposal/import-columns.xhtml");
        office.locator("main button[id$=':next']").click();
        office.waitForURL("**/proposal/import-check.xhtml?id=*");
        look(office, "/proposal/import-check.xhtml");
        office.locator("main button[id$=':skip']").click();
        office.locator("main button[id$=':run']").click();
        office.waitForURL("**/proposal/import-done.xhtml?id=*");
        look(office, "/proposal/import-done.xhtml");
        office.navigate("/proposal/lines.xhtml?id=" + proposal);
        String option = office.locator("main article a[href*='/proposal/line.xhtml'][href*='line=']").first().getAttribute("href");
        Stream.of("section", "group", "line").forEach(part -> learned.put(part, option.replaceFirst(".*[?&]" + part + "=(\\d+).*", "$1")));
    }

    private void task(Page office) {
        office.navigate("/project/tasks.xhtml?id=" + learned.get("project"));
        fill(office, "title", "Arce");
        office.locator("main button[id$=':save']").click();
        office.waitForURL("**/project/tasks.xhtml?id=*&done=task_added");
        learned.put("task", office.locator("main a[href*='/project/task.xhtml']").getAttribute("href").replaceFirst(".*[?&]id=(\\d+).*", "$1"));
    }

    /** A document that the client sees. */
    private void document(Page office) {
        office.navigate("/library/list.xhtml?project=" + learned.get("project"));
        office.locator("#adding summary").click();
        office.locator("#adding select").selectOption("PERMIT");
        office.locator("#chosen").setInputFiles(new FilePayload("permiso.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        office.locator("main button[id$=':keep']").click();
        office.waitForURL("**/library/edit.xhtml?id=*&done=added");
        learned.put("document", office.url().replaceFirst(".*[?&]id=(\\d+).*", "$1"));
    }

    /** The client is asked to approve it, and for a document of their own. */
    private void approval(Page office) {
        office.navigate("/library/ask.xhtml?id=" + learned.get("document"));
        office.locator("#asking select[id$=':place']").first().selectOption("1");
        office.locator("main button[id$=':ask']").click();
        office.waitForURL("**/library/document.xhtml?id=*&done=asked");
        office.navigate("/library/want.xhtml?project=" + learned.get("project"));
        office.locator("#want input[id$=':title']").first().fill("Cocina");
        office.locator("main button[id$=':ask']").click();
        office.waitForURL("**/library/wanted.xhtml?project=*&done=wanted");
        office.navigate("/library/document.xhtml?id=" + learned.get("document"));
        learned.put("approval", office.locator("#approvals a[href*='/library/approve.xhtml']").first().getAttribute("href").replaceFirst(".*[?&]id=(\\d+).*", "$1"));
    }

    /** A request for signatures of its client and of its owner. */
    private void signatures(Page office) {
        office.navigate("/library/list.xhtml?project=" + learned.get("project"));
        office.locator("#adding summary").click();
        office.locator("#adding select").selectOption("PERMIT");
        office.locator("#chosen").setInputFiles(new FilePayload("contrato.pdf", "application/pdf", PERMIT.getBytes(StandardCharsets.US_ASCII)));
        office.locator("main button[id$=':keep']").click();
        office.waitForURL("**/library/edit.xhtml?id=*&done=added");
        String paper = office.url().replaceFirst(".*[?&]id=(\\d+).*", "$1");
        Waiting.until("the document to be checked", Duration.ofSeconds(30), () -> {
            office.navigate("/library/document.xhtml?id=" + paper);
            return office.locator("#ask-signatures").count() == 1;
        });
        office.locator("#ask-signatures").click();
        look(office, "/signing/new.xhtml");
        office.locator("main button[id$=':prepare']").click();
        office.waitForURL("**/signing/place.xhtml?id=*");
        learned.put("request", office.url().replaceFirst(".*[?&]id=(\\d+).*", "$1"));
        office.locator("main button[id$=':add']").click();
        office.waitForURL("**/signing/place.xhtml?id=*&done=added*");
        look(office, "/signing/place.xhtml");
        office.locator("main button[id$=':send']").click();
        office.waitForURL("**/signing/view.xhtml?id=*&done=sent");
    }

    private void send(Page office) {
        office.navigate("/proposal/share.xhtml?id=" + learned.get("proposal"));
        learned.put("client", office.locator("#people-list a[href*='visibility.xhtml']").getAttribute("href").replaceFirst(".*client=(\\d+).*", "$1"));
        office.locator("#sharing select[id$=':part']").selectOption("DECIDER");
        office.locator("#sharing button[id$=':send']").click();
        office.waitForURL("**/share.xhtml?id=*&done=sent");
        look(office, "/proposal/share.xhtml");
    }

    private void ask(Page guest) {
        guest.navigate(Routes.filled("/proposal/question.xhtml?id={proposal}&line={line}", learned));
        guest.locator("main textarea").fill("¿Roble o arce?");
        submit(guest);
        guest.waitForURL("**/proposal/question.xhtml?*&done=asked");
        look(guest, "/proposal/question.xhtml");
        guest.navigate("/proposal/questions.xhtml?id=" + learned.get("proposal"));
        look(guest, "/proposal/questions.xhtml");
    }

    /** A code to be read out stands in one answer alone, so one reader sees it. */
    private void hand(Page office) {
        office.navigate("/proposal/share.xhtml?id=" + learned.get("proposal"));
        office.locator("#people button[id$=':hand']").click();
        Confidences.note(office.locator("#handed-code").textContent());
        faults.assertThatCode(() -> Reader.SPANISH.check(office)).doesNotThrowAnyException();
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

    private Page client(Browser browser, MailServer mail, Page office) {
        Page page = Reader.SPANISH.open(browser, mail.take(CLIENT).link());
        look(page, "/public/link.xhtml");
        page.locator("#open").click();
        page.waitForURL("**/public/verify.xhtml");
        look(page, "/public/verify.xhtml");
        fill(page, "code", mail.take(CLIENT).code());
        submit(page);
        page.waitForURL("**/project/view.xhtml?id=*");
        approval(office);
        page.navigate("/library/wanted.xhtml?project=" + learned.get("project"));
        learned.put("wanted", page.locator("main a[href*='/library/send.xhtml']").first().getAttribute("href").replaceFirst(".*[?&]id=(\\d+).*", "$1"));
        page.navigate("/messaging/room.xhtml?project=" + learned.get("project"));
        page.locator("#say textarea").fill("¿Cuándo empezamos?");
        page.locator("#say button[type=submit]").click();
        page.waitForSelector("#m1");
        walk(page, Routes.CLIENT);
        return page;
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
            if (address.contains("{")) {
                String garbage = Routes.garbage(address);
                faults.assertThat(page.request().get(garbage).status()).as(garbage).isEqualTo(404);
            }
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
