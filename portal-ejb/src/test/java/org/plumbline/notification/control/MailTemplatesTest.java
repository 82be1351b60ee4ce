package org.plumbline.notification.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.proposal.boundary.DecisionService;
import org.plumbline.shared.Settings;

/** Every template the portal ships: both languages say the same, and nothing is left unfilled. */
class MailTemplatesTest {

    private static final Path FOLDER = Path.of("src/main/resources/mail");
    private static final Pattern KEYS = Pattern.compile("subject|preheader|heading|text\\.[1-9]|code|button|reason|about\\.[a-z_]+");

    private final MailTemplates templates = new MailTemplates();

    @TestFactory
    Stream<DynamicTest> everyTemplate() throws IOException {
        return Stream.concat(Stream.of("sample/welcome"), shipped())
                .map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
    }

    @Test
    void theLayoutHasTheSameWordsInBothLanguages() {
        assertThat(templates.layout("es").keySet()).isEqualTo(templates.layout("en").keySet());
    }

    @Test
    void aRefusalTellsWhatItIsMainlyAbout() {
        for (String template : new String[] {"proposal/staff-declined", "proposal/staff-changes"}) {
            for (String language : new String[] {"en", "es"}) {
                MailTemplate words = templates.find(template, language);
                assertThat(words.placeholders()).contains("about");
                assertThat(DecisionService.REASONS).allSatisfy(code -> assertThat(words.text("about." + code, Map.of())).isNotBlank());
            }
        }
    }

    private static Stream<String> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            return files.filter(file -> file.getNameCount() == FOLDER.getNameCount() + 2 && file.toString().endsWith(".properties"))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/').replaceFirst("(_es)?\\.properties$", ""))
                    .distinct().sorted().toList().stream();
        }
    }

    private void check(String name) {
        MailTemplate english = templates.find(name, "en");
        MailTemplate spanish = templates.find(name, "es");
        assertThat(spanish).as("the Spanish texts are their own").isNotSameAs(english);
        assertThat(spanish.keys()).isEqualTo(english.keys());
        assertThat(spanish.placeholders()).isEqualTo(english.placeholders());
        assertThat(english.keys()).allMatch(key -> KEYS.matcher(key).matches(), "is a key a mail draws");
        long texts = english.keys().stream().filter(key -> key.startsWith("text.")).count();
        assertThat(english.paragraphs(values(english))).as("texts are counted without a gap").hasSize((int) texts);
        for (String language : new String[] {"en", "es"}) {
            Mail mail = new MailWriting(templates, new Settings())
                    .write(1, new MailOrder(1, "k", "ann@example.org", "Ann", language, name, values(english)), "Ridge & Sons");
            assertThat(mail.subject()).isNotBlank().doesNotContainPattern("[{}]");
            assertThat(mail.text()).doesNotContainPattern("[{}]|\\[\\[|null");
            assertThat(mail.html().replaceFirst("(?s)<style>.*</style>", "")).doesNotContainPattern("[{}]|\\[\\[|>null<");
        }
        Map<String, String> markup = values(english);
        markup.replaceAll((key, value) -> key.endsWith("url") ? value : "<script>alert(1)</script> " + value);
        Mail mail = new MailWriting(templates, new Settings())
                .write(1, new MailOrder(1, "k", "ann@example.org", "<b>Ann</b>", "en", name, markup), "<i>Ridge</i>");
        assertThat(mail.html()).as("whatever is filled in is text").doesNotContain("<script", "<b>Ann", "<i>Ridge");
    }

    private static Map<String, String> values(MailTemplate template) {
        Map<String, String> values = new TreeMap<>();
        template.placeholders().forEach(name -> values.put(name, "value of " + name));
        values.put("url", "https://portal.example.org/public/x.xhtml");
        return values;
    }
}
