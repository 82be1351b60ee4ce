package org.plumbline.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.WholeHouse;

/** A session whose time is over: the next click leads to the sign-in, and from there to where it was meant to go. The database's clock is moved. */
@WholeHouse
@Tag("postgresql")
@Tag("one-server")
class SessionEndST {

    private static final String LATEST = " where id = (select id from sign_in_session order by created_at desc limit 1)";
    private static final String ASKED = "/project/list.xhtml?archived=true";

    @Test
    void endsAfterHalfAnHourWithoutARequestAndComesBack(House house, Browser browser) {
        OfficePage.open(house, browser);
        Page owner = OfficePage.signIn(browser, OfficePage.OWNER);
        house.database().change("update sign_in_session set last_seen_at = last_seen_at - interval '29 minutes'" + LATEST);
        owner.navigate(ASKED);
        assertThat(owner).hasURL(Pattern.compile("/project/list\\.xhtml\\?archived=true$"));
        house.database().change("update sign_in_session set last_seen_at = last_seen_at - interval '29 minutes'" + LATEST);
        // the request before was a sign of life
        owner.navigate("/home.xhtml");
        assertThat(owner).hasURL(Pattern.compile(".*/home\\.xhtml"));
        house.database().change("update sign_in_session set last_seen_at = last_seen_at - interval '30 minutes'" + LATEST);
        leadsBack(owner);
    }

    @Test
    void endsTwelveHoursAfterTheSignInWhateverItIsUsedFor(House house, Browser browser) {
        OfficePage.open(house, browser);
        Page owner = OfficePage.signIn(browser, OfficePage.OWNER);
        house.database().change("update sign_in_session set expires_at = expires_at - interval '11 hours 59 minutes'" + LATEST);
        owner.navigate("/account/profile.xhtml");
        assertThat(owner).hasURL(Pattern.compile(".*/account/profile\\.xhtml"));
        house.database().change("update sign_in_session set expires_at = expires_at - interval '1 minute'" + LATEST);
        OfficePage.button(owner, "Save").click();
        assertThat(owner).hasURL(Pattern.compile(".*/public/sign-in\\.xhtml.*"));
        leadsBack(owner);
    }

    private static void leadsBack(Page page) {
        page.navigate(ASKED);
        assertThat(page).hasURL(Pattern.compile(".*/public/sign-in\\.xhtml\\?next=.*"));
        OfficePage.trySignIn(page, OfficePage.OWNER.email(), OfficePage.OWNER.password());
        page.waitForURL("**" + ASKED);
    }
}
