package org.plumbline.proposal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.OfficePage;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.Mail;
import org.plumbline.house.MailServer;
import org.plumbline.house.Portal;
import org.plumbline.house.Screen;
import org.plumbline.house.Waiting;
import org.plumbline.house.WholeHouse;
import org.plumbline.shared.Secrets;

/**
 * What is kept from a client is in nothing a client gets: every {@link ClientPayload} of a proposal is fetched in each price mode, by rule for the role and for the person, and searched for what was planted. {@code SheetLeakTest} has all combinations of one
 * record; this has all ways out of the house. What staff and less restricted clients get is searched too, or it would find nothing ever.
 */
@WholeHouse
@Tag("one-server")
class ProposalLeakST {

    /** A rule, and what it lets through. */
    private record Look(String mode, boolean forRole, List<Secret> shown) {
    }

    private static final List<Look> LOOKS = List.of(new Look("SECTION", true, List.of(Secret.SECTION_SUM)), new Look("LINE", true, List.of(Secret.SECTION_SUM, Secret.LINE_PRICE)),
            new Look("OPEN_BOOK", false, List.of(Secret.SECTION_SUM, Secret.LINE_PRICE, Secret.COST)), new Look("TOTAL", false, List.of()));

    private static final Look LAST = LOOKS.get(LOOKS.size() - 1);

    /** Stands in all that staff and clients type. */
    private static final String MARKUP = "<script>alert(1)</script>";
    private static final String FORMULA = "=HYPERLINK(1)";

    private static final Pattern NUMBER = Pattern.compile("\"(version|key)\":\"(\\d+)\"");
    /** Staff's, or of a line the client can't see. */
    private static final List<String> CLOSED = List.of("/api/drafts/{id}", "/proposal/view.xhtml?id={id}", "/proposal/lines.xhtml?id={id}",
            "/proposal/edit.xhtml?id={id}", "/proposal/answers.xhtml?id={id}", "/proposal/visibility.xhtml?id={id}&role=CLIENT", "/proposal/share.xhtml?id={id}",
            "/proposal/view-as.xhtml?id={id}&client={client}", "/proposal/view-as.xhtml?id={id}&client={client}&draft=true", "/proposal/view-as.xhtml?id={id}&role=CLIENT", "/proposal/pdf/{id}/{client}", "/proposal/question.xhtml?id={id}&line={hidden}",
            "/proposal/list.xhtml?text=zhidden", "/project/list.xhtml?text=zhidden", "/project/board.xhtml?id={project}",
            "/api/rooms/{project}/STAFF/messages?after=0");

    private static final List<String> OFFICE = List.of("/home.xhtml", "/project/list.xhtml", "/project/view.xhtml?id={project}", "/proposal/list.xhtml",
            "/proposal/view.xhtml?id={id}", "/proposal/share.xhtml?id={id}", "/proposal/answers.xhtml?id={id}", "/proposal/visibility.xhtml?id={id}&role=CLIENT",
            "/messaging/list.xhtml", "/messaging/room.xhtml?project={project}", "/search/list.xhtml?q=walls", "/admin/audit.xhtml");

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<Mail> mails = new ArrayList<>();
    private final List<String> leaks = new ArrayList<>();
    private final Set<ClientPayload> searched = EnumSet.noneOf(ClientPayload.class);
    private MailServer post;
    private Page office;
    private Page client;
    private String email;
    private int change;

    @BeforeEach
    void aProposalOfManySecrets(House house, Browser browser, MailServer mail) {
        post = mail;
        OfficePage.open(house, browser);
        email = "reader." + Secrets.digits(9) + "@miller.example";
        office = OfficePage.signIn(browser, OfficePage.OWNER);
        office.navigate("/project/edit.xhtml");
        office.getByLabel("Name").fill("Tight kitchen " + MARKUP);
        OfficePage.button(office, "Create project").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=created");
        ids.put("project", named(office.url(), "id"));
        office.getByLabel("Name").fill("Ana Miller");
        office.getByLabel("E-mail address").fill(email);
        OfficePage.button(office, "Send invitation").click();
        office.waitForURL("**/project/view.xhtml?id=*&done=invited");
        office.navigate("/proposal/new.xhtml?project=" + ids.get("project"));
        office.getByLabel("Title").fill("Kitchen remodel " + MARKUP);
        OfficePage.button(office, "Begin the proposal").click();
        office.waitForURL("**/proposal/edit.xhtml?id=*");
        ids.put("id", named(office.url(), "id"));
        estimate();
        say("STAFF", "Never tell of the zinternalroom");
        file("zinternalpaper.pdf");
        office.navigate(filled("/proposal/share.xhtml?id={id}"));
        office.getByLabel("Ana Miller (Client)").selectOption("DECIDER");
        send(1);
        client = browser.open(Screen.PHONE, letter("is ready").link());
        OfficePage.button(client, "Open the proposal").click();
        client.waitForURL("**/public/verify.xhtml");
        client.getByLabel("Six digits from the e-mail").fill(letter("is your code").code());
        OfficePage.button(client, "Open the proposal").click();
        client.waitForURL("**/proposal/sheet.xhtml?id=*");
    }

    private void estimate() {
        ids.put("version", number("version", text(office.request().get(filled("/api/drafts/{id}")))));
        change("head", "'title':'Kitchen remodel " + MARKUP + "','taxRate':'0','depositKind':'NONE','internalNote':'zinternalhead','intro':'" + MARKUP + "','terms':'" + FORMULA + MARKUP + "'");
        ids.put("section", change("section.add", "'title':'Framing " + MARKUP + "'"));
        ids.put("walls", change("line.add", "'section':'{section}','group':'0','place':'0'," + line("Walls", "1", "7391.57", "23.45", "zinternalline")));
        change("line.add", "'section':'{section}','group':'0','place':'1'," + line("Posts", "3.137", "411.23", "11.7", ""));
        ids.put("group", change("group.add", "'section':'{section}','title':'Finish " + MARKUP + "','kind':'PICK_ONE'"));
        ids.put("plain", change("line.add", "'section':'{section}','group':'{group}','place':'0'," + line("Plain", "1", "613.77", "0", "")));
        change("line.prefer", "'key':'{plain}','byDefault':true");
        change("line.add", "'section':'{section}','group':'{group}','place':'1'," + line("Fine", "1", "733.77", "0", ""));
        ids.put("secret", change("section.add", "'title':'zhiddensection'"));
        ids.put("hidden", change("line.add", "'section':'{secret}','group':'0','place':'0'," + hiddenLine("4821.39")));
    }

    private static String line(String name, String quantity, String cost, String markup, String internal) {
        return "'costCode':'zcode','name':'" + FORMULA + ' ' + name + MARKUP + "','clientNote':'" + FORMULA + MARKUP + "','description':'zdescription','quantity':'" + quantity + "','unit':'zunit','unitCost':'" + cost
                + "','markup':'" + markup + "','internalNote':'" + internal + "'";
    }

    private static String hiddenLine(String cost) {
        return "'costCode':'zcode','name':'zhiddenline','description':'zhiddenwords','quantity':'1','unit':'zunit','unitCost':'" + cost
                + "','markup':'0','clientNote':'zhiddennote','internalNote':'zinternalhidden'";
    }

    /** Makes a change of the draft as the editor does. @return the key of what it made */
    private String change(String what, String fields) {
        change++;
        String body = filled("{'version':'{version}','change':'leak" + change + "','what':'" + what + "'," + fields + "}").replace('\'', '"');
        String answer = text(office.request().post(filled("/api/drafts/{id}"), RequestOptions.create().setHeader("Content-Type", "application/json")
                .setHeader("Sec-Fetch-Site", "same-origin").setData(body)));
        ids.put("version", number("version", answer));
        return number("key", answer);
    }

    /** @param audience who may read it */
    private void say(String audience, String words) {
        change++;
        assertThat(office.request().post(filled("/api/rooms/{project}/" + audience + "/messages"), RequestOptions.create()
                .setHeader("Content-Type", "application/json").setHeader("Sec-Fetch-Site", "same-origin")
                .setData("{\"id\":\"leak" + change + "\",\"content\":\"" + words + "\"}")).status()).isEqualTo(200);
    }

    /** Keeps a document that is not shown to clients. */
    private void file(String name) {
        office.navigate(filled(ClientPayload.LIBRARY.address()));
        office.locator("#adding summary").click();
        office.locator("#adding select").selectOption("OTHER");
        office.locator("#chosen").setInputFiles(new FilePayload(name, "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        office.locator("main button[id$=':keep']").click();
        office.waitForURL("**/library/edit.xhtml?id=*");
    }

    private void send(int revision) {
        OfficePage.button(office, "Send revision " + revision + " to them").click();
        office.waitForURL("**/proposal/share.xhtml?id=*&done=sent*");
    }

    @Test
    void nothingThatIsKeptFromAClientIsInWhatTheyGet(Portal portal) {
        findsWhatMayBeSeen();
        findsNotesForStaff();
        ask("walls");
        ask("hidden");
        sendTheNextRevision();
        answer();
        say("EVERYBODY", "The walls are up " + MARKUP);
        // before they look: what was read is not mailed
        letters("has answered your question", "New from Maria Lopez");
        LOOKS.forEach(this::walk);
        knock();
        accept();
        search("accepted", LAST, payloads());
        letters("You have accepted");
        mails.forEach(mail -> leaks.addAll(running("mail " + mail.subject(), mail.html())));
        mails.forEach(mail -> search("mail " + mail.subject(), LAST, Map.of(ClientPayload.MAIL, mail.subject() + mail.text() + mail.html())));
        mails.stream().filter(mail -> mail.subject().contains("is ready")).forEach(mail -> search("link", LAST,
                Map.of(ClientPayload.LINK, portal.get(URI.create(mail.link()).getPath()).body())));
        office();
        assertThat(leaks).isEmpty();
        assertThat(searched).as("all ways out").containsExactly(ClientPayload.values());
    }

    /** A client from whom nothing is hidden sees what is hidden later, and staff see everything: the search finds what is there. */
    private void findsWhatMayBeSeen() {
        String sheet = text(client.request().get(filled("/proposal/sheet.xhtml?id={id}")));
        for (Secret secret : List.of(Secret.LINE_PRICE, Secret.SECTION_SUM, Secret.HIDDEN_SECTION, Secret.COLUMNS)) {
            assertThat(secret.in(sheet)).as(secret.name()).isNotEmpty();
        }
        String paper = paper("/proposal/pdf/{id}");
        assertThat(Secret.HIDDEN_SECTION.in(paper)).as("the PDF can be read").isNotEmpty();
        assertThat(paper).contains("Walls" + MARKUP, FORMULA + " Walls");
        for (String typed : List.of("Kitchen remodel ", "Framing ", "Finish ", "Walls", "Fine")) {
            assertThat(sheet).contains(typed + "&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    /** Staff find what only they may, once their words are in the index: a client who asks for the same later is not just early. */
    private void findsNotesForStaff() {
        Waiting.until("the note to be found", Duration.ofSeconds(30), () -> text(office.request().get(ClientPayload.SEARCH.address())).contains("zinternalroom"));
        assertThat(text(office.request().get(filled(ClientPayload.LIBRARY.address())))).contains("zinternalpaper");
    }

    private void ask(String line) {
        client.navigate(filled("/proposal/question.xhtml?id={id}&line={" + line + "}"));
        client.getByLabel("Your question").fill("Is it needed? " + MARKUP);
        OfficePage.button(client, "Send question").click();
        client.waitForURL("**/proposal/question.xhtml?*&done=asked");
    }

    /** With dearer walls and a dearer hidden line: the client is shown what changed since they looked. */
    private void sendTheNextRevision() {
        office.navigate(filled("/proposal/view.xhtml?id={id}"));
        ids.put("client", named(office.locator("a[href*='/proposal/view-as.xhtml']").first().getAttribute("href"), "client"));
        OfficePage.button(office, "Begin a new revision").click();
        office.waitForURL("**/proposal/edit.xhtml?id=*");
        ids.put("version", number("version", text(office.request().get(filled("/api/drafts/{id}")))));
        change("line.write", "'key':'{walls}'," + line("Walls", "1", "7399.99", "23.45", "zinternalline"));
        change("line.write", "'key':'{hidden}'," + hiddenLine("4901.44"));
        String desk = text(office.request().get(filled("/api/drafts/{id}"))) + text(office.request().get(filled("/proposal/lines.xhtml?id={id}")));
        for (Secret secret : List.of(Secret.INTERNAL, Secret.COST, Secret.LINE_PRICE, Secret.SECTION_SUM, Secret.HIDDEN_SECTION, Secret.COLUMNS)) {
            assertThat(secret.in(desk)).as("%s for staff", secret).isNotEmpty();
        }
        hide(LOOKS.get(0));
        office.navigate(filled("/proposal/share.xhtml?id={id}"));
        send(2);
    }

    private void answer() {
        for (int open = 2; open > 0; open--) {
            office.navigate(filled("/proposal/answers.xhtml?id={id}"));
            office.locator("article textarea").first().fill("Yes " + MARKUP);
            office.locator("article button").first().click();
            office.waitForURL("**/proposal/answers.xhtml?id=*&done=answered");
        }
    }

    private void hide(Look look) {
        office.navigate(filled("/proposal/visibility.xhtml?id={id}&") + (look.forRole() ? "role=CLIENT" : filled("client={client}")));
        office.getByLabel("Prices").selectOption(look.mode());
        for (String hidden : List.of("Cost codes", "Descriptions", "Quantities and units", "zhiddensection")) {
            office.getByLabel(hidden).check();
        }
        OfficePage.button(office, "Save").click();
        office.waitForURL("**/share.xhtml?id=*&done=visibility");
    }

    private void walk(Look look) {
        hide(look);
        client.navigate(filled("/proposal/sheet.xhtml?id={id}"));
        assertThat(client.locator("#changes")).isVisible();
        String chosen = client.waitForResponse("**/proposal/sheet.xhtml", () -> client.locator("input[form=choice]:not(:checked)").first().check()).text();
        Map<ClientPayload, String> payloads = payloads();
        payloads.put(ClientPayload.CHOICE, chosen);
        search(look.mode(), look, payloads);
        look.shown().forEach(secret -> assertThat(secret.in(payloads.get(ClientPayload.SHEET))).as("%s in %s", secret, look.mode()).isNotEmpty());
    }

    private void knock() {
        for (String closed : CLOSED) {
            search(closed, LAST, Map.of(ClientPayload.REFUSAL, text(client.request().get(filled(closed)))));
        }
    }

    /** Everything a client gets of it at any time, and what staff are told that a client gets. */
    private Map<ClientPayload, String> payloads() {
        Map<ClientPayload, String> payloads = new EnumMap<>(ClientPayload.class);
        for (ClientPayload payload : ClientPayload.pages()) {
            payloads.put(payload, payload == ClientPayload.PDF ? paper(payload.address())
                    : text((payload == ClientPayload.VIEW_AS ? office : client).request().get(filled(payload.address()))));
        }
        return payloads;
    }

    /** What was typed is text on staff's pages too. */
    private void office() {
        for (String page : OFFICE) {
            leaks.addAll(running(page, text(office.request().get(filled(page)))));
        }
    }

    /** What a browser would run that somebody has typed. JSON is read as what it is, a PDF is paper. */
    private static List<String> running(String where, String text) {
        boolean page = text.stripLeading().regionMatches(true, 0, "<!doctype html", 0, "<!doctype html".length());
        return page && text.contains(MARKUP) ? List.of(where + ": runs what was typed") : List.of();
    }

    private void search(String where, Look look, Map<ClientPayload, String> payloads) {
        payloads.forEach((payload, text) -> {
            searched.add(payload);
            leaks.addAll(running(where + ", " + payload.label(), text));
            assertThat(text).as(payload.label()).isNotBlank();
            for (Secret secret : Secret.values()) {
                if (!look.shown().contains(secret)) {
                    secret.in(text).forEach(found -> leaks.add(where + ", " + payload.label() + ": " + found));
                }
            }
        });
    }

    private void accept() {
        client.navigate(filled("/proposal/sheet.xhtml?id={id}&step=review"));
        client.getByLabel("I have read this").check();
        client.getByLabel("Your full name").fill("Ana Miller");
        OfficePage.button(client, "Accept the proposal").click();
        assertThat(client.getByText("This proposal is accepted")).isVisible();
    }

    /** The next mail to the client with these words in its subject; those before it are kept to be searched. */
    private Mail letter(String words) {
        letters(words);
        return mails.get(mails.size() - 1);
    }

    /** Waits for mails with each of these words in their subjects, in whatever order they come. */
    private void letters(String... words) {
        List<String> due = new ArrayList<>(List.of(words));
        while (!due.isEmpty()) {
            Mail next = post.take(email);
            mails.add(next);
            due.removeIf(next.subject()::contains);
        }
    }

    /** What a PDF says on its pages, and its octets as they are. */
    private String paper(String path) {
        byte[] pdf = client.request().get(filled(path)).body();
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            StringBuilder text = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append('\n').append(extractor.getTextFromPage(page));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(APIResponse response) {
        return response.text();
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private static String number(String name, String json) {
        return NUMBER.matcher(json).results().filter(found -> found.group(1).equals(name)).map(found -> found.group(2)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + json));
    }

    private static String named(String address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=(\\d+)").matcher(address);
        assertThat(found.find()).as(address).isTrue();
        return found.group(1);
    }
}
