package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.Portal;
import org.plumbline.house.WholeHouse;

/** The first start: once, and then the page is gone. */
@WholeHouse
class SetUpST {

    @Test
    void happensOnceAndThenThePageIsGone(House house, Browser browser, Portal portal) {
        OfficePage.open(house, browser);
        assertThat(portal.get("/public/set-up.xhtml").statusCode()).isEqualTo(404);
        Page owner = OfficePage.signIn(browser, OfficePage.OWNER);
        assertThat(owner.locator("h1").innerText()).contains(OfficePage.OWNER.name());
    }
}
