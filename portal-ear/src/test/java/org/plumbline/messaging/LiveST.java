package org.plumbline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.Portal;
import org.plumbline.house.WholeHouse;

/** The live protocol as somebody speaks it who means well, and as nobody should. */
@WholeHouse
class LiveST {

    private static final String POST = "{'type':'post','id':'%s','project':'%s','audience':'%s','content':'%s'}";
    private static final String SUBSCRIBE = "{'type':'subscribe','project':'%s','audience':'%s','after':%d}";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String CUT_OFF = "cut off, with or without the chance to be told: who still sends hears a broken line";

    private URI portal;
    private Site site;
    private String maria;
    private String ana;

    @BeforeEach
    void aSite(House house, Browser browser) {
        portal = house.address();
        site = Site.open(house, browser);
        maria = Site.cookie(site.office());
        ana = Site.cookie(site.client());
    }

    @Test
    void carriesWhatIsSaidOnceInOrderAndToThoseItIsFor(Portal guest) throws Exception {
        LiveSocket client = LiveSocket.open(portal, ana).say(SUBSCRIBE, site.project(), "EVERYBODY", 0);
        LiveSocket staff = LiveSocket.open(portal, maria).say(SUBSCRIBE, site.project(), "EVERYBODY", 0).say(SUBSCRIBE, site.project(), "STAFF", 0);
        assertThat(client.take("subscribed").getJsonArray("messages")).isEmpty();
        staff.take("subscribed");
        staff.take("subscribed");

        staff.say(POST, "note-1", site.project(), "STAFF", "She will never pay for oak");
        assertThat(staff.take("ack").getInt("number")).isEqualTo(1);
        staff.say(POST, "m-1", site.project(), "EVERYBODY", "Good morning");
        JsonObject heard = client.take("message").getJsonObject("message");
        assertThat(heard.getInt("number")).as("a note takes no number").isEqualTo(1);
        assertThat(heard.getString("content")).isEqualTo("Good morning");
        assertThat(heard.containsKey("id")).as("the sign of somebody else").isFalse();
        assertThat(staff.take("ack").getString("id")).isEqualTo("m-1");

        staff.say(POST, "m-1", site.project(), "EVERYBODY", "Good morning");
        assertThat(staff.take("ack").getInt("number")).as("the same sign again").isEqualTo(1);
        for (String forged : List.of("'author':'1'", "'staff':false", "'name':'Ana'", "'number':77", "'at':'2001-01-01T00:00:00Z'")) {
            staff.say("{'type':'post','id':'m-2','project':'%s','audience':'EVERYBODY','content':'Forged'," + forged + "}", site.project());
            assertThat(staff.take("error").getString("code")).as(forged).isEqualTo("forged");
        }
        staff.say(POST, "m-2", site.project(), "EVERYBODY", "In my own name");
        JsonObject second = client.take("message").getJsonObject("message");
        assertThat(second.getInt("number")).isEqualTo(2);
        assertThat(second.getString("name")).isEqualTo("Maria Lopez");

        client.say("{'type':'typing','project':'%s','audience':'EVERYBODY'}", site.project());
        assertThat(staff.take("typing").getString("name")).isEqualTo("Ana Miller");
        client.say("{'type':'read','project':'%s','audience':'EVERYBODY','delivered':2,'read':2}", site.project());
        assertThat(staff.take("mark", mark -> mark.getString("name").equals("Ana Miller")).getInt("read")).isEqualTo(2);
        staff.say("{'type':'edit','id':'e-1','project':'%s','audience':'EVERYBODY','number':2,'content':'Corrected'}", site.project());
        assertThat(client.take("changed").getJsonObject("message").getString("content")).isEqualTo("Corrected");
        staff.say("{'type':'retract','id':'e-2','project':'%s','audience':'EVERYBODY','number':2}", site.project());
        assertThat(client.take("changed").getJsonObject("message").getBoolean("retracted")).isTrue();

        client.say(SUBSCRIBE, site.project(), "STAFF", 0);
        assertThat(client.take("error").getString("code")).isEqualTo("not-found");
        client.say(POST, "x-1", site.project(), "STAFF", "Let me in");
        assertThat(client.take("error").getString("id")).isEqualTo("x-1");
        String other = Site.project(site.office(), "Somebody else's bath");
        client.say(SUBSCRIBE, other, "EVERYBODY", 0);
        assertThat(client.take("error").getString("code")).isEqualTo("not-found");
        client.say(POST, "x-2", other, "EVERYBODY", "Let me in");
        assertThat(client.take("error").getString("code")).isEqualTo("not-found");
        comesBackByNumber(staff);
        fetchesWithoutReading(guest);
        pollsTheSame(guest, staff);
        assertThat(client.rest().toString()).doesNotContain("oak");
        closesWhenSignedOut(guest, client);
        staff.raw().abort();
    }

    private void comesBackByNumber(LiveSocket staff) {
        LiveSocket again = LiveSocket.open(portal, ana).say("{'type':'subscribe','project':'%s','audience':'EVERYBODY','after':2,'changes':1}", site.project());
        JsonObject changes = again.take("subscribed");
        assertThat(changes.getJsonArray("changed").getJsonObject(0).getBoolean("retracted")).as("what changed while one was away").isTrue();
        assertThat(changes.getInt("change")).isEqualTo(2);
        again.say(SUBSCRIBE, site.project(), "EVERYBODY", 1);
        JsonObject missed = again.take("subscribed");
        assertThat(missed.getJsonArray("messages")).hasSize(1);
        assertThat(missed.getJsonArray("changed")).isEmpty();
        IntStream.rangeClosed(3, 12).forEach(n -> staff.say(POST, "m-" + n, site.project(), "EVERYBODY", "Number " + n));
        assertThat(IntStream.rangeClosed(3, 12).mapToObj(n -> again.take("message").getJsonObject("message").getInt("number")).toList())
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        again.say(SUBSCRIBE, site.project(), "EVERYBODY", 99);
        assertThat(again.take("subscribed").getBoolean("reload")).isTrue();
        again.raw().abort();
    }

    /** As what looks for viruses in links does, or a browser ahead of time. */
    private void fetchesWithoutReading(Portal guest) {
        String page = "/messaging/room.xhtml?project=" + site.project();
        assertThat(guest.send(guest.request(page).header("Cookie", "plumbline=" + ana)).body()).contains("Number 12", "id=\"m12\"");
        assertThat(guest.send(guest.request("/api/rooms/" + site.project() + "/everybody/messages?after=11").header("Cookie", "plumbline=" + ana)).body())
                .as("as far as she said herself").contains("\"readUpTo\":2");
    }

    private void pollsTheSame(Portal guest, LiveSocket staff) throws Exception {
        String room = "/api/rooms/" + site.project() + "/everybody/messages";
        HttpResponse<String> now = guest.send(guest.request(room + "?after=11").header("Cookie", "plumbline=" + ana));
        assertThat(now.statusCode()).isEqualTo(200);
        assertThat(now.body()).contains("Number 12").doesNotContain("Number 11", "oak");
        var later = java.util.concurrent.CompletableFuture.supplyAsync(() ->
                guest.send(guest.request(room + "?after=12&wait=20").header("Cookie", "plumbline=" + ana)));
        staff.say("{'type':'ping'}").take("pong");
        staff.say(POST, "m-13", site.project(), "EVERYBODY", "Number 13");
        assertThat(later.get(10, java.util.concurrent.TimeUnit.SECONDS).body()).contains("Number 13");
        HttpResponse<String> posted = guest.send(guest.request(room).header("Cookie", "plumbline=" + ana).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"id\":\"p-1\",\"content\":\"By request\"}")));
        assertThat(posted.body()).contains("\"number\":14");
        assertThat(staff.take("message", frame -> frame.getJsonObject("message").getInt("number") == 14).toString()).contains("By request");
        assertThat(guest.send(guest.request(room).GET()).statusCode()).as("without a session").isEqualTo(401);
        assertThat(guest.send(guest.request("/api/rooms/" + site.project() + "/staff/messages").header("Cookie", "plumbline=" + ana)).statusCode())
                .as("internal notes").isEqualTo(404);
        assertThat(guest.send(guest.request(room).header("Cookie", "plumbline=" + ana).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"id\":7}"))).statusCode()).isEqualTo(422);
    }

    private void closesWhenSignedOut(Portal guest, LiveSocket client) {
        guest.send(guest.request("/sign-out").header("Cookie", "plumbline=" + ana).header("Sec-Fetch-Site", "same-origin").POST(BodyPublishers.noBody()));
        assertThat(client.closeCode(SOON)).isEqualTo(1008);
        assertThat(client.take("bye").getString("reason")).isEqualTo("signed-out");
    }

    @Test
    void refusesWhatIsNotMeantWellAndHarmsNobodyElse(Portal guest) throws Exception {
        LiveSocket bystander = LiveSocket.open(portal, maria).say(SUBSCRIBE, site.project(), "EVERYBODY", 0);
        bystander.take("subscribed");
        LiveSocket foreign = LiveSocket.open(portal, ana, "https://evil.example");
        assertThat(foreign.closeCode(SOON)).isEqualTo(1008);
        assertThat(LiveSocket.open(portal, null).closeCode(SOON)).isEqualTo(1008);
        assertThat(LiveSocket.open(portal, "made-up").closeCode(SOON)).isEqualTo(1008);

        LiveSocket wrong = LiveSocket.open(portal, ana);
        for (String frame : List.of("{", "[]", "7", "{}", "{\"type\":7}", "{\"type\":\"dance\"}", "{\"type\":\"post\"}", "[".repeat(9000),
                "{\"type\":\"subscribe\",\"project\":\"-1\",\"audience\":\"EVERYBODY\"}", "{\"type\":\"subscribe\",\"project\":\"1\",\"audience\":\"ALL\"}")) {
            assertThat(wrong.send(frame).take("error").getString("code")).as(frame.substring(0, Math.min(60, frame.length()))).isEqualTo("bad-frame");
        }
        wrong.say(POST, "w-1", site.project(), "EVERYBODY", "x".repeat(4001));
        assertThat(wrong.take("error").getString("code")).isEqualTo("rejected");
        wrong.say("{'type':'ping'}").take("pong");

        assertThat(sendsForEver(LiveSocket.open(portal, ana))).as(CUT_OFF).isIn(1009, 1006);
        LiveSocket binary = LiveSocket.open(portal, ana);
        binary.raw().sendBinary(java.nio.ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();
        assertThat(binary.closeCode(SOON)).isIn(1003, 1006);
        assertThat(sendsNoText()).isIn(1007, 1006, 1002);
        assertThat(guest.send(guest.request("/api/rooms/" + site.project() + "/everybody/messages").header("Cookie", "plumbline=" + maria)
                .header("Sec-Fetch-Site", "same-origin").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray("{\"id\":\"b-1\",\"content\":\"\u00c3(\"}".getBytes(StandardCharsets.ISO_8859_1)))).statusCode())
                .as("a body that is no text").isEqualTo(422);
        wrong.say("{'type':'post','id':'w-2','project':'%s','audience':'EVERYBODY','content':'I am Maria','author':'1'}", site.project());
        assertThat(wrong.take("error").getString("code")).isEqualTo("forged");
        wrong.say(SUBSCRIBE, site.project(), "STAFF", 0);
        assertThat(wrong.take("error").getString("code")).isEqualTo("not-found");
        assertThat(asksForEver(LiveSocket.open(portal, ana))).as(CUT_OFF).isIn(1008, 1006);

        LiveSocket flood = LiveSocket.open(portal, ana);
        IntStream.range(0, 40).forEach(n -> flood.say(POST, "f-" + n, site.project(), "EVERYBODY", "Flood " + n));
        JsonObject tooMany = flood.take("error");
        assertThat(tooMany.getString("code")).isEqualTo("too-many");
        assertThat(tooMany.getInt("wait")).isPositive();
        assertThat(bystander.take("message", frame -> frame.getJsonObject("message").getInt("number") == 15)).isNotNull();
        slowReaderSlowsNobody(bystander);
        standsInTheTrail();
        closesWhenAccessIsRevoked(guest, bystander);
        bystander.raw().abort();
        flood.raw().abort();
        wrong.raw().abort();
    }

    /** The socket within seconds; a request that waits hears nothing of what is said then. */
    private void closesWhenAccessIsRevoked(Portal guest, LiveSocket staff) throws Exception {
        LiveSocket client = LiveSocket.open(portal, ana).say(SUBSCRIBE, site.project(), "EVERYBODY", 0);
        int last = client.take("subscribed").getInt("last");
        var waiting = java.util.concurrent.CompletableFuture.supplyAsync(() -> guest.send(guest.request("/api/rooms/" + site.project()
                + "/everybody/messages?after=" + last + "&wait=20").header("Cookie", "plumbline=" + ana)));
        Page office = site.office();
        office.navigate("/project/view.xhtml?id=" + site.project());
        office.getByText("Manage access").click();
        OfficePage.button(office, "Revoke access").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=revoked");
        assertThat(client.closeCode(SOON)).isEqualTo(1008);
        staff.say(POST, "r-1", site.project(), "EVERYBODY", "Now that she is gone").take("ack");
        HttpResponse<String> answer = waiting.get(SOON.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(answer.body()).doesNotContain("Now that she is gone");
    }

    private void standsInTheTrail() {
        site.office().navigate("/admin/audit.xhtml?what=LiveRefused");
        for (String reason : List.of("foreign", "too-long", "not-text", "flood", "forged", "not-theirs")) {
            assertThat(site.office().locator("tr", new Page.LocatorOptions().setHasText(reason)).filter(new Locator.FilterOptions().setHasText("Ana Miller")).count())
                    .as(reason).isPositive();
        }
        // of the socket, which is Ana's, and of the request, which is Maria's
        assertThat(site.office().locator("tr", new Page.LocatorOptions().setHasText("not-utf8")).allInnerTexts()).anyMatch(row -> row.contains("Ana Miller"))
                .anyMatch(row -> row.contains("Maria Lopez"));
    }

    /** Faster than any page, and over the bound of a socket. */
    private static int asksForEver(LiveSocket flood) {
        try {
            for (int n = 0; n < 1000 && flood.isOpen(); n++) {
                flood.raw().sendText("{\"type\":\"ping\"}", true).join();
            }
        } catch (RuntimeException cutOff) {
            // the server has closed in the midst of it, as it should
            assertThat(cutOff).hasRootCauseInstanceOf(IOException.class);
        }
        return flood.closeCode(SOON);
    }

    /** Fragments of 64 KB up to 20 MB. */
    private static int sendsForEver(LiveSocket endless) {
        String fragment = "x".repeat(64 * 1024);
        try {
            for (int n = 0; n < 320 && endless.isOpen(); n++) {
                endless.raw().sendText(fragment, false).join();
            }
        } catch (RuntimeException cutOff) {
            // the server has closed in the midst of it, as it should
            assertThat(cutOff).hasRootCauseInstanceOf(IOException.class);
        }
        return endless.closeCode(SOON);
    }

    private int sendsNoText() throws IOException {
        try (RawSocket raw = RawSocket.open(portal, ana)) {
            raw.send(new byte[] {'{', (byte) 0xc3, (byte) 0x28, '}'});
            return raw.closeCode();
        }
    }

    /** Somebody asks for the whole room again and again and never reads: the others don't notice, and he is cut off. */
    private void slowReaderSlowsNobody(LiveSocket bystander) throws IOException {
        LiveSocket writer = LiveSocket.open(portal, maria);
        try (RawSocket slow = RawSocket.open(portal, ana)) {
            IntStream.range(0, 10).forEach(n -> writer.say(POST, "l-" + n, site.project(), "EVERYBODY", "\\\\".repeat(3900)).take("ack"));
            byte[] again = SUBSCRIBE.formatted(site.project(), "EVERYBODY", 0).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            for (int n = 0; n < 110; n++) {
                slow.send(again);
            }
            for (int n = 0; n < 8; n++) {
                writer.say(POST, "s-" + n, site.project(), "EVERYBODY", "Swift " + n);
                writer.take("ack");
                String words = "Swift " + n;
                bystander.take("message", frame -> frame.getJsonObject("message").getString("content").equals(words));
            }
            assertThat(slow.closeCode()).as(CUT_OFF).isIn(1013, 1006);
        } finally {
            writer.raw().abort();
        }
    }
}
