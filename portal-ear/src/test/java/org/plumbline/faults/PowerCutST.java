package org.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.account.OfficePage.Member;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.MailServer;
import org.plumbline.house.Screen;
import org.plumbline.house.Waiting;
import org.plumbline.house.WholeHouse;
import org.plumbline.proposal.EditorPage;
import org.plumbline.proposal.ProposalPage;

/** The server loses its power ({@code kill -9}): nothing that was acknowledged is lost, and nothing is there by half. */
@WholeHouse
@Tag("embedded-database")
@Tag("one-server")
class PowerCutST {

    private static final String ROLE = "Field staff";

    /** A mail whose sender died while he had it waits two minutes for the next. */
    private static final Duration LEASE = Duration.ofSeconds(150);

    private final AtomicReference<CompletableFuture<Void>> powerCut = new AtomicReference<>();

    @Test
    void aDecisionAcknowledgedThisMomentStandsAndItsPdfFollows(House house, Browser browser, MailServer mail) {
        OfficePage.open(house, browser);
        Page owner = OfficePage.signIn(browser, OfficePage.OWNER);
        Page phone = ProposalPage.sentTo(owner, browser, mail, "Ana Miller");
        String sheet = phone.url();
        ProposalPage.review(phone);
        phone.onResponse(response -> {
            if ("POST".equals(response.request().method()) && response.url().contains("/proposal/sheet.xhtml")) {
                cutThePower(house);
            }
        });
        ProposalPage.sign(phone, "Ana Miller");
        awaitPowerCut();

        house.startServer();

        phone.navigate(sheet);
        assertThat(phone.locator("main").innerText()).contains("This proposal is accepted");
        Waiting.until("the PDF to be made", LEASE, () -> {
            owner.navigate("/admin/outbox.xhtml");
            return !owner.locator("main").innerText().contains("PDF of an accepted proposal");
        });
        byte[] first = pdf(phone);
        assertThat(new String(first, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf(phone)).as("what was kept, not one more").isEqualTo(first);
    }

    @Test
    void whatWasUnderWayIsThereWhollyOrNotAtAll(House house, Browser browser, MailServer mail) {
        EditorPage estimate = EditorPage.begin(house, browser);
        estimate.section("Framing");
        estimate.line("Joists");
        Page owner = OfficePage.signIn(browser, OfficePage.OWNER);
        Member member = OfficePage.somebody();
        OfficePage.fillInvitation(owner, member, ROLE);
        owner.onRequest(request -> {
            if ("POST".equals(request.method())) {
                cutThePower(house);
            }
        });
        OfficePage.sendInvitation(owner);
        awaitPowerCut();
        typeMeanwhile(estimate.page(), "Posts");

        house.startServer();

        if (staffList(browser).contains(member.email())) {
            requireWhole(member, browser, mail);
        } else {
            // nothing of a first try is in the way of a second
            String link = OfficePage.invite(OfficePage.signIn(browser, OfficePage.OWNER), mail, member, ROLE);
            OfficePage.accept(browser.open(Screen.PHONE, "/"), link, member);
        }
        requireLines(estimate, "Joists", "Posts");
    }

    private static void typeMeanwhile(Page office, String name) {
        office.keyboard().press("Control+Enter");
        office.keyboard().type(name);
        office.locator("#save-state[data-state=away]").waitFor();
    }

    /** What was saved is there, and what was typed without a server is sent once there is one. */
    private static void requireLines(EditorPage estimate, String... names) {
        // what a browser tells a page that is back in the network; by itself it would try within half a minute
        estimate.page().evaluate("() => dispatchEvent(new Event('online'))");
        estimate.saved();
        estimate.reload();
        assertThat(estimate.page().locator(".el [data-f=name]").all()).extracting(Locator::inputValue).containsExactly(names);
    }

    private static byte[] pdf(Page phone) {
        return phone.context().request().get(phone.locator("main a[href*='/proposal/pdf/']").getAttribute("href")).body();
    }

    private void cutThePower(House house) {
        powerCut.compareAndSet(null, CompletableFuture.runAsync(house::killServer));
    }

    private void awaitPowerCut() {
        assertThat(powerCut.get()).as("the moment of the power cut").isNotNull();
        powerCut.get().join();
    }

    /** The mail comes, its link works, the account can be used. */
    private static void requireWhole(Member member, Browser browser, MailServer mail) {
        Page invitation = browser.open(Screen.PHONE, "/");
        OfficePage.accept(invitation, mail.take(member.email(), LEASE).link(), member);
        invitation.waitForURL("**/home.xhtml");
    }

    private static String staffList(Browser browser) {
        Page owner = OfficePage.signIn(browser, OfficePage.OWNER);
        owner.navigate("/admin/staff/list.xhtml");
        return owner.locator("main").innerText();
    }
}
