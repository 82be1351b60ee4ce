package org.plumbline.notification.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Settings;

class MailWritingTest {

    private static final Map<String, String> VALUES = Map.of("project", "Lake house", "code", "123456", "url", "https://example.org/a?b=1&c=2");

    private final MailTemplates templates = new MailTemplates();
    private final MailWriting writing = new MailWriting(templates, new Settings());

    @Test
    void writesBothPartsInTheReadersLanguage() {
        Mail english = write("en", VALUES);
        Mail spanish = write("es", VALUES);
        assertThat(english.subject()).isEqualTo("Welcome to Ridge, Ann");
        assertThat(english.text()).contains("Your project Lake house is open.", "123456", "https://example.org/a?b=1&c=2",
                "You get this mail because Ridge invited you.");
        assertThat(english.html()).contains("<html lang=\"en\">", "href=\"https://example.org/a?b=1&amp;c=2\"", "123456");
        assertThat(spanish.subject()).isEqualTo("Le damos la bienvenida a Ridge, Ann");
        assertThat(spanish.html()).contains("<html lang=\"es\">");
    }

    @Test
    void anUnknownLanguageReadsEnglish() {
        assertThat(write("de", VALUES).subject()).isEqualTo("Welcome to Ridge, Ann");
    }

    @Test
    void valuesCannotBringMarkupAnotherHeaderOrAMarkOfTheLayout() {
        Map<String, String> nasty = new HashMap<>(VALUES);
        nasty.put("project", "<img src=x onerror=alert(1)> [[reason]] {company}");
        Mail mail = writing.write(7, order("en", "Ann\r\nBcc: all@example.org", nasty), "Ridge");
        assertThat(mail.subject()).isEqualTo("Welcome to Ridge, Ann Bcc: all@example.org");
        assertThat(mail.html()).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt; &#91;&#91;reason&#93;&#93; {company}");
    }

    @Test
    void theMessageIdComesFromTheMessageAlone() {
        assertThat(write("en", VALUES).envelope().messageId()).isEqualTo(write("es", VALUES).envelope().messageId()).startsWith("outbox.7@");
    }

    @Test
    void anOrderThatLacksAValueOrATemplateIsRefused() {
        MailTemplate template = templates.find("sample/welcome", "en");
        assertThatThrownBy(() -> template.demand(Map.of("code", "1", "url", "https://example.org"))).hasMessageContaining("[project]");
        Map<String, String> scripted = new HashMap<>(VALUES);
        scripted.put("url", "javascript:alert(1)");
        assertThatThrownBy(() -> template.demand(scripted)).hasMessageContaining("web address");
        assertThatThrownBy(() -> templates.find("sample/none", "en")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> templates.find("../layout", "en")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOrderSurvivesThePayload() {
        MailOrder order = order("es", "Ann \"the\" Builder", VALUES);
        MailOrder read = MailOrders.fromPayload(MailOrders.toPayload(order));
        assertThat(read).usingRecursiveComparison().ignoringFields("key").isEqualTo(order);
    }

    private Mail write(String language, Map<String, String> values) {
        return writing.write(7, order(language, "Ann", values), "Ridge");
    }

    private static MailOrder order(String language, String toName, Map<String, String> values) {
        return new MailOrder(5, "k", "ann@example.org", toName, language, "sample/welcome", values);
    }
}
