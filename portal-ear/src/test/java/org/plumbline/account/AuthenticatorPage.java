package org.plumbline.account;

import com.microsoft.playwright.Page;
import java.util.List;
import org.plumbline.account.OfficePage.Member;

/** The page of the own second step, beside it the member's phone. */
final class AuthenticatorPage {

    private AuthenticatorPage() {
    }

    /** Sets the second step up on the page that offers it. */
    static Phone enrol(Page page, Member member) {
        page.getByLabel("Your password").fill(member.password());
        OfficePage.button(page, "Begin").click();
        return confirm(page);
    }

    /** Enters the first code of the secret that the page shows. */
    static Phone confirm(Page page) {
        Phone phone = new Phone(page.locator(".secret").innerText());
        page.getByLabel("Code of the app").fill(phone.nextCode());
        OfficePage.button(page, "Turn the second step on").click();
        page.locator(".codes").waitFor();
        return phone;
    }

    /** The recovery codes a page shows. */
    static List<String> recoveryCodes(Page page) {
        return page.locator(".codes li").allInnerTexts();
    }
}
