package org.plumbline.account;

import com.microsoft.playwright.Page;
import java.util.List;
import org.plumbline.account.OfficePage.Member;
import org.plumbline.house.Confidences;

/** The page of the own second step, beside it the member's phone. */
public final class AuthenticatorPage {

    private AuthenticatorPage() {
    }

    /** Sets the second step up on the page that offers it. */
    public static Phone enrol(Page page, Member member) {
        page.getByLabel("Your password").fill(member.password());
        OfficePage.button(page, "Begin").click();
        return confirm(page);
    }

    /** Enters the first code of the secret that the page shows. */
    static Phone confirm(Page page) {
        String secret = page.locator(".secret").innerText();
        Confidences.note(secret.replaceAll("\\s", ""));
        Phone phone = new Phone(secret);
        page.getByLabel("Code of the app").fill(phone.nextCode());
        OfficePage.button(page, "Turn the second step on").click();
        page.locator(".codes").waitFor();
        recoveryCodes(page).forEach(Confidences::note);
        return phone;
    }

    /** The recovery codes a page shows. */
    static List<String> recoveryCodes(Page page) {
        return page.locator(".codes li").allInnerTexts();
    }
}
