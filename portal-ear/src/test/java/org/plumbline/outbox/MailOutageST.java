package org.plumbline.outbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.account.OfficePage.Member;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.MailServer;
import org.plumbline.house.Screen;
import org.plumbline.house.Waiting;
import org.plumbline.house.WholeHouse;

/** The mail server is down: people work on, the administrator sees what waits, and it leaves by itself once the server is back. */
@WholeHouse
class MailOutageST {

    private static final Duration A_TRY = Duration.ofSeconds(30);

    @BeforeEach
    void office(House house, Browser browser) {
        OfficePage.open(house, browser);
    }

    @Test
    void anInvitationWaitsAndLeavesByItself(Browser browser, MailServer mail) {
        Page owner = OfficePage.signIn(browser, OfficePage.OWNER);
        Member member = OfficePage.somebody();
        mail.goAway();
        try {
            invite(owner, member);
            assertThat(owner.getByText("The invitation is on its way.")).isVisible();
            owner.navigate("/admin/outbox.xhtml");
            Waiting.until("the first try to fail", A_TRY, () -> {
                owner.reload();
                return waiting(owner).filter(new Locator.FilterOptions().setHasText("The mail server cannot be reached.")).count() == 1;
            });
            assertThat(owner.locator("#waiting-head")).hasText("Waiting: one message");
            assertThat(waiting(owner)).containsText("E-mail");
            assertThat(owner.content()).as("neither whom it is for nor what it says").doesNotContain(member.email()).doesNotContain("/public/invitation");
            assertThat(owner.getByText("Nothing was given up")).isVisible();
            Accessible.check(owner);
        } finally {
            mail.comeBack();
        }
        String link = mail.take(member.email()).link();
        Waiting.until("the message to be settled", A_TRY, () -> {
            owner.reload();
            return waiting(owner).count() == 0;
        });
        assertThat(mail.hasMailTo(member.email())).as("a second one").isFalse();
        Page page = browser.open(Screen.PHONE, "/");
        OfficePage.accept(page, link, member);
        page.waitForURL("**/home.xhtml");
    }

    private static void invite(Page owner, Member member) {
        owner.navigate("/admin/staff/invite.xhtml");
        owner.getByLabel("Name").fill(member.name());
        owner.getByLabel("E-mail").fill(member.email());
        owner.getByText("Field staff:").click();
        OfficePage.button(owner, "Send the invitation").click();
        owner.waitForURL("**/list.xhtml?done=invited");
    }

    private static Locator waiting(Page owner) {
        return owner.locator("section[aria-labelledby=waiting-head] tbody tr");
    }
}
