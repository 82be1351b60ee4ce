package org.plumbline.account;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.MailServer;
import org.plumbline.house.Reader;
import org.plumbline.house.Screen;

/** The office of the house as its staff use it with a browser. Set up at the first use, with the secret from the server's log. */
public final class OfficePage {

    public static final Member OWNER = new Member("Maria Lopez", "maria@ridge.example", "kettle moss nine");

    private static final Pattern SECRET = Pattern.compile("enter this secret: ([A-Z0-9-]+)");
    private static final AtomicInteger MEMBERS = new AtomicInteger();
    private static final Set<Path> OPEN = new HashSet<>();

    /** Somebody who can sign in. */
    public record Member(String name, String email, String password) {
    }

    private OfficePage() {
    }

    /** Sets the installation up, unless a test has before. */
    public static void open(House house, Browser browser) {
        open(house.log(), browser);
    }

    /** The same for a house beside it. @param log of its server */
    public static synchronized void open(Path log, Browser browser) {
        if (OPEN.contains(log)) {
            return;
        }
        // the one moment in which this page is there to be looked at
        Page page = Reader.SPANISH.open(browser, "/public/set-up.xhtml");
        Reader.SPANISH.checkWithOthers(page);
        page = browser.open(Screen.DESKTOP, "/");
        page.waitForURL("**/public/set-up.xhtml");
        fillSetUp(page, secret(log));
        button(page, "Set up and sign in").click();
        page.waitForURL("**/home.xhtml");
        OPEN.add(log);
    }

    static void fillSetUp(Page page, String secret) {
        page.getByLabel("Set-up secret").fill(secret);
        page.getByLabel("Name of the company").fill("Ridge & Sons");
        page.getByLabel("Time zone").selectOption("America/Chicago");
        page.getByLabel("Your name").fill(OWNER.name());
        page.getByLabel("E-mail").fill(OWNER.email());
        page.getByLabel("Password").fill(OWNER.password());
    }

    static String secret(Path log) {
        try {
            Matcher found = SECRET.matcher(Files.readString(log));
            String last = null;
            while (found.find()) {
                last = found.group(1);
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new guest at the sign-in page who has typed and sent this. */
    public static Page trySignIn(Browser browser, Screen screen, String email, String password) {
        Page page = browser.open(screen, "/public/sign-in.xhtml");
        trySignIn(page, email, password);
        return page;
    }

    public static void trySignIn(Page page, String email, String password) {
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
    }

    /** A new guest who is signed in and at home. */
    public static Page signIn(Browser browser, Member member) {
        Page page = trySignIn(browser, Screen.DESKTOP, member.email(), member.password());
        page.waitForURL("**/home.xhtml");
        return page;
    }

    /** Invites somebody by the owner's pages. @param role as the page says it, "Field staff" for instance @return the link of the mail */
    public static String invite(Page owner, MailServer mail, Member member, String role) {
        fillInvitation(owner, member, role);
        sendInvitation(owner);
        owner.waitForURL("**/list.xhtml?done=invited");
        return mail.take(member.email()).link();
    }

    /** Opens the page of an invitation and fills it in, but does not send it. */
    public static void fillInvitation(Page owner, Member member, String role) {
        owner.navigate("/admin/staff/invite.xhtml");
        owner.getByLabel("Name").fill(member.name());
        owner.getByLabel("E-mail").fill(member.email());
        owner.getByText(role + ":").click();
    }

    public static void sendInvitation(Page owner) {
        button(owner, "Send the invitation").click();
    }

    /** Follows an invitation; the page is signed in afterwards. */
    public static void accept(Page page, String link, Member member) {
        page.navigate(link);
        page.getByLabel("Your name").fill(member.name());
        page.getByLabel("Password").fill(member.password());
        button(page, "Join and sign in").click();
    }

    /** Somebody nobody else uses. */
    public static Member somebody() {
        int number = MEMBERS.incrementAndGet();
        return new Member("Ben Ortiz " + number, "ben" + number + "@ridge.example", "paper lantern " + number + " 42");
    }

    /** The button with exactly this name. */
    public static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
