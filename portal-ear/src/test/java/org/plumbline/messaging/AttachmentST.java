package org.plumbline.messaging;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.document.Snapshot;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.Screen;
import org.plumbline.house.Waiting;
import org.plumbline.house.WholeHouse;

/** Maria of the office and Ana, her client, send each other files; somebody else gets none. */
@WholeHouse
class AttachmentST {

    private static final LocatorAssertions.HasAttributeOptions SOON = new LocatorAssertions.HasAttributeOptions().setTimeout(30_000);
    private static final LocatorAssertions.IsVisibleOptions VISIBLE_SOON = new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    private static final LocatorAssertions.ContainsTextOptions SAID_SOON = new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    /** A message whose file is being looked at, and then is not any more. */
    private static final String DRAW = """
            async (state) => {
              const { draw } = await import(new URL('drawing.js', document.querySelector('script[src*="messaging/live.js"]').src));
              draw('EVERYBODY', { number: 900, staff: true, author: '1', name: 'Maria', content: '', at: new Date().toISOString(),
                files: [{ id: '1', name: 'slow.pdf', type: 'application/pdf', size: 1234, state }] });
            }""";
    /** A file comes from the clipboard or a folder: an event a test can't make by hand. */
    private static final String GIVE = """
            (area, [kind, name]) => {
              const given = new DataTransfer();
              given.items.add(new File([`%PDF-1.7 ${name}`], name, { type: 'application/pdf' }));
              area.dispatchEvent(kind === 'paste' ? new ClipboardEvent(kind, { clipboardData: given, bubbles: true, cancelable: true })
                : new DragEvent(kind, { dataTransfer: given, bubbles: true, cancelable: true }));
            }""";
    private static final byte[] PLAN = plan(3_000_001);

    @Test
    void filesArriveWholeAndWithThoseTheyAreFor(House house, Browser browser) {
        Site site = Site.open(house, browser);
        Page maria = site.office();
        Page ana = site.client();
        enter(maria, site);
        enter(ana, site);
        String photo = sendAPhoto(maria, ana);
        takeNoPages(maria);
        takeWhatIsPastedAndDropped(maria);
        sendOverABadNetwork(ana, maria);
        goOnAfterAReload(ana, maria);
        sayThatTheDiskIsFull(ana);
        showWhatIsBeingChecked(ana);
        keepNotesToThemselves(maria, ana);
        holdTheServerByFourPiecesAtMost(house, ana, site);
        Page stranger = browser.open(Screen.PHONE, "/");
        assertThat(stranger.context().request().get(photo).status()).isEqualTo(404);
        Accessible.check(maria);
        Accessible.check(ana);
        assertThat((boolean) ana.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")).isFalse();
        // a request that was cut off and files nobody is given are what this was about
        browser.takeComplaints();
    }

    /** @return the address of the photo */
    private static String sendAPhoto(Page maria, Page ana) {
        choose(maria, "say", file("IMG 1.jpg", "image/jpeg", Snapshot.bytes(900, 600, "jpeg")), file("Plan ñ.pdf", "application/pdf", PLAN));
        OfficePage.button(maria, "Send").click();
        Locator picture = ana.locator("#m1 .say-files img");
        assertThat(picture).isVisible(VISIBLE_SOON);
        picture.scrollIntoViewIfNeeded();
        ana.waitForFunction("() => document.querySelector('#m1 img').naturalWidth === 480");
        assertThat(ana.locator("#m1 .say-files li").nth(1)).hasText("Plan ñ.pdf 3 MB");
        String address = ana.locator("#m1 .say-files a").nth(1).getAttribute("href");
        APIResponse whole = ana.context().request().get(address);
        assertThat(whole.body()).isEqualTo(PLAN);
        assertThat(whole.headers()).containsEntry("x-content-type-options", "nosniff").containsEntry("accept-ranges", "bytes");
        APIResponse part = ana.context().request().get(address, RequestOptions.create().setHeader("Range", "bytes=1000000-1000099"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.headers()).containsEntry("content-range", "bytes 1000000-1000099/3000001");
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(PLAN, 1_000_000, 1_000_100));
        assertThat(whole.headers().get("content-disposition")).isEqualTo("inline; filename=\"Plan _.pdf\"; filename*=UTF-8''Plan%20%C3%B1.pdf");
        APIResponse beyond = ana.context().request().get(address, RequestOptions.create().setHeader("Range", "bytes=3000001-"));
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.headers()).containsEntry("content-range", "bytes */3000001");
        ana.reload();
        awaken(ana);
        assertThat(ana.locator("#m1 .say-files img")).isVisible();
        return picture.locator("xpath=..").getAttribute("href");
    }

    private static void takeNoPages(Page maria) {
        choose(maria, "say", file("page.html", "text/html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
                file("drawing.png", "image/png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)));
        Locator items = maria.locator("#say .attach-list li");
        assertThat(items.nth(0)).containsText("page.html is of a kind that is not taken here");
        assertThat(items.nth(1)).containsText("drawing.png is of a kind that is not taken here");
        OfficePage.button(maria, "Send").click();
        assertThat(maria.locator("#say .composer-state")).containsText("Remove the file that was not taken");
        OfficePage.button(maria, "Remove drawing.png").click();
        OfficePage.button(maria, "Remove page.html").click();
        assertThat(items).hasCount(0);
    }

    private static void takeWhatIsPastedAndDropped(Page maria) {
        maria.locator("#say textarea").evaluate(GIVE, List.of("paste", "pasted.pdf"));
        maria.locator("[data-audience=EVERYBODY].composer").evaluate(GIVE, List.of("drop", "dropped.pdf"));
        Locator items = maria.locator("#say .attach-list li");
        assertThat(items.filter(new Locator.FilterOptions().setHasText("pasted.pdf"))).hasAttribute("data-state", "done", SOON);
        assertThat(items.filter(new Locator.FilterOptions().setHasText("dropped.pdf"))).hasAttribute("data-state", "done", SOON);
        OfficePage.button(maria, "Remove pasted.pdf").click();
        OfficePage.button(maria, "Remove dropped.pdf").click();
        assertThat(items).hasCount(0);
    }

    /** The second piece is cut off; what had arrived is not sent again, and the message goes out by itself. */
    private static void sendOverABadNetwork(Page ana, Page maria) {
        List<String> offsets = new CopyOnWriteArrayList<>();
        AtomicInteger pieces = new AtomicInteger();
        ana.route("**/api/uploads/*", route -> {
            Request request = route.request();
            if (request.method().equals("PATCH") && pieces.incrementAndGet() == 2) {
                route.abort();
                return;
            }
            if (request.method().equals("PATCH")) {
                offsets.add(request.headerValue("upload-offset"));
            }
            route.resume();
        });
        choose(ana, "say", file("Roof.pdf", "application/pdf", PLAN));
        ana.locator("#say textarea").fill("The roof");
        OfficePage.button(ana, "Send").click();
        assertThat(ana.locator("#say .composer-state")).containsText("as soon as its files are there");
        assertThat(maria.locator("#m2 .say-files a")).isVisible(VISIBLE_SOON);
        assertThat(maria.locator("#m2 .prose")).hasText("The roof");
        assertThat(maria.context().request().get(maria.locator("#m2 .say-files a").getAttribute("href")).body()).isEqualTo(PLAN);
        assertThat(offsets).doesNotHaveDuplicates().startsWith("0", "262144");
        ana.unroute("**/api/uploads/*");
    }

    /** One file had arrived when the page was loaded anew; the other goes on from where it was once it is chosen again. */
    private static void goOnAfterAReload(Page ana, Page maria) {
        List<String> offsets = new CopyOnWriteArrayList<>();
        ana.route("**/api/uploads/*", route -> {
            String offset = route.request().headerValue("upload-offset");
            if (offset != null && !offset.equals("0")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        choose(ana, "say", file("Floor.pdf", "application/pdf", PLAN), file("Stairs.pdf", "application/pdf", plan(20_000)));
        Locator items = ana.locator("#say .attach-list li");
        Locator floor = items.filter(new Locator.FilterOptions().setHasText("Floor.pdf"));
        Locator stairs = items.filter(new Locator.FilterOptions().setHasText("Stairs.pdf"));
        assertThat(floor).hasAttribute("data-state", "paused", SOON);
        assertThat(stairs).hasAttribute("data-state", "done", SOON);
        ana.route("**/api/uploads?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("{}")));
        ana.reload();
        ana.unroute("**/api/uploads/*");
        assertThat(ana.locator("#say .attach-trouble")).containsText("could not be found out yet", SAID_SOON);
        ana.unroute("**/api/uploads?*");
        ana.onRequest(request -> {
            if (request.method().equals("PATCH")) {
                offsets.add(request.headerValue("upload-offset"));
            }
        });
        assertThat(floor).containsText("Choose this file again to go on: 263 KB of 3 MB are here.", SAID_SOON);
        assertThat(ana.locator("#say .attach-trouble")).isEmpty();
        assertThat(stairs).hasAttribute("data-state", "done", SOON);
        Accessible.check(ana);
        choose(ana, "say", file("Floor.pdf", "application/pdf", PLAN));
        assertThat(floor).hasAttribute("data-state", "done", SOON);
        assertThat(offsets).startsWith("262144").doesNotHaveDuplicates();
        awaken(ana);
        OfficePage.button(ana, "Send").click();
        assertThat(maria.locator("#m3 .say-files a")).hasCount(2);
        ana.reload();
        awaken(ana);
        assertThat(items).hasCount(0);
    }

    /** No room for more: said in words; what was there is read, and the file goes out once there is room. */
    private static void sayThatTheDiskIsFull(Page ana) {
        ana.route("**/api/uploads/*", route -> {
            if (route.request().method().equals("PATCH")) {
                route.fulfill(new Route.FulfillOptions().setStatus(507).setBody("{\"text\":\"There is no room left.\"}"));
            } else {
                route.resume();
            }
        });
        choose(ana, "say", file("full.pdf", "application/pdf", plan(30_000)));
        Locator item = ana.locator("#say .attach-list li");
        assertThat(item).hasAttribute("data-state", "failed", SOON);
        assertThat(item).containsText("There is no room left.");
        assertThat(ana.context().request().get(ana.locator("#m3 .say-files a").first().getAttribute("href")).status()).isEqualTo(200);
        ana.unroute("**/api/uploads/*");
        OfficePage.button(ana, "Try again").click();
        assertThat(item).hasAttribute("data-state", "done", SOON);
        OfficePage.button(ana, "Remove full.pdf").click();
        assertThat(item).hasCount(0);
    }

    private static void showWhatIsBeingChecked(Page ana) {
        ana.evaluate(DRAW, "PENDING");
        assertThat(ana.locator("#m900 .say-files")).hasText("slow.pdf is being checked");
        assertThat(ana.locator("#m900 .say-files a")).hasCount(0);
        ana.evaluate(DRAW, "CLEAN");
        assertThat(ana.locator("#m900 .say-files a")).hasText("slow.pdf");
        ana.reload();
        awaken(ana);
    }

    private static void keepNotesToThemselves(Page maria, Page ana) {
        maria.locator(".composer-note summary").click();
        choose(maria, "note", file("our-costs.pdf", "application/pdf", PLAN));
        assertThat(maria.locator("#note .attach-list li")).hasAttribute("data-state", "done", SOON);
        OfficePage.button(maria, "Save note").click();
        Locator note = maria.locator("#n1 .say-files a");
        assertThat(note).isVisible(VISIBLE_SOON);
        String address = note.getAttribute("href");
        assertThat(maria.context().request().get(address).status()).isEqualTo(200);
        assertThat(ana.context().request().get(address).status()).isEqualTo(404);
        ana.reload();
        awaken(ana);
        assertThat(ana.content()).doesNotContain("our-costs");
    }

    /** Five pieces that do not go on: one of them is refused, whichever comes last. */
    private static void holdTheServerByFourPiecesAtMost(House house, Page ana, Site site) {
        String begun = ana.context().request().post("/api/uploads", RequestOptions.create().setHeader("Sec-Fetch-Site", "same-origin")
                .setHeader("Content-Type", "application/json").setData("{\"project\":\"" + site.project() + "\",\"name\":\"slow.pdf\",\"size\":900000}")).text();
        String piece = "PATCH /api/uploads/" + begun.replaceFirst("(?s).*\"id\":\"(\\d+)\".*", "$1") + " HTTP/1.1\r\nHost: " + house.address().getAuthority()
                + "\r\nCookie: plumbline=" + Site.cookie(ana) + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/offset+octet-stream\r\n"
                + "Upload-Offset: 0\r\nContent-Length: 500000\r\n\r\n%PDF-1.7\n";
        List<Socket> slow = new ArrayList<>();
        try {
            for (int n = 0; n < 5; n++) {
                Socket socket = new Socket(house.address().getHost(), house.address().getPort());
                slow.add(socket);
                socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
            }
            Socket refused = Waiting.forValue("an answer", Duration.ofSeconds(10), () -> slow.stream().filter(AttachmentST::hasAnswer).findFirst());
            String answer = new String(refused.getInputStream().readNBytes(refused.getInputStream().available()), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 429").contains("Retry-After: 3");
            assertThat(slow.stream().filter(AttachmentST::hasAnswer)).as("the others are waited for").isEmpty();
            for (Socket socket : slow) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasAnswer(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void choose(Page page, String form, FilePayload... files) {
        // what takes files comes as one turns to the composer
        page.locator("#" + form + " textarea").focus();
        page.locator("#" + form + " .attach[data-live]").waitFor();
        page.locator("#" + form + " .attach-file").setInputFiles(files);
    }

    private static FilePayload file(String name, String type, byte[] content) {
        return new FilePayload(name, type, content);
    }

    private static void enter(Page page, Site site) {
        page.navigate("/messaging/room.xhtml?project=" + site.project());
        awaken(page);
    }

    /** Waits until the page is connected; a list of no messages can't be seen. */
    private static void awaken(Page page) {
        page.locator("#talk[data-live]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static byte[] plan(int size) {
        byte[] bytes = new byte[size];
        new Random(5).nextBytes(bytes);
        byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }
}
