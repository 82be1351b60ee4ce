package org.plumbline.messaging;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.Mail;
import org.plumbline.house.Screen;
import org.plumbline.shared.Secrets;

/** A project with Maria of the office and Ana, its client, both signed in with a browser. */
public record Site(Page office, Page client, String project, String email) {

    public static Site open(House house, Browser browser) {
        OfficePage.open(house, browser);
        Page office = OfficePage.signIn(browser, OfficePage.OWNER);
        String email = "ana." + Secrets.digits(9) + "@miller.example";
        String project = project(office, "Talking kitchen");
        office.getByLabel("Name").fill("Ana Miller");
        office.getByLabel("E-mail address").fill(email);
        OfficePage.button(office, "Send invitation").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=invited");
        Page client = browser.open(Screen.PHONE, mailTo(house, email, "project portal").link());
        OfficePage.button(client, "Open my project").click();
        client.waitForURL("**/public/verify.xhtml");
        client.getByLabel("Six digits from the e-mail").fill(mailTo(house, email, "is your code").code());
        OfficePage.button(client, "Open my project").click();
        client.waitForURL(Pattern.compile(".*/project/view\\.xhtml\\?id=.*"));
        return new Site(office, client, project, email);
    }

    /** One more project of the office, which nobody else is in. */
    static String project(Page office, String name) {
        office.navigate("/project/edit.xhtml");
        office.getByLabel("Name").fill(name);
        OfficePage.button(office, "Create project").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=created");
        return office.url().replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }

    /** The cookie of a page's session. */
    static String cookie(Page page) {
        return page.context().cookies().stream().filter(cookie -> cookie.name.equals("plumbline")).findFirst().orElseThrow().value;
    }

    private static Mail mailTo(House house, String address, String words) {
        Mail next = house.mail().take(address);
        while (!next.subject().contains(words)) {
            next = house.mail().take(address);
        }
        return next;
    }
}
