package org.plumbline.search.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.search.control.SearchTerms;

class TextPartTest {

    private static String marked(String text, String terms) {
        return TextPart.of(text, SearchTerms.of(terms)).stream().map(part -> part.hit() ? '[' + part.text() + ']' : part.text())
                .collect(Collectors.joining());
    }

    @Test
    void marksTheWordsAsTheyAreWritten() {
        assertThat(marked("La Cocina está lista", "esta coc")).isEqualTo("La [Cocina] [está] lista");
        assertThat(marked("<b>bold</b>", "bold b")).isEqualTo("<[b]>[bold]</[b]>");
        assertThat(marked("nothing of it", "else")).isEqualTo("nothing of it");
        assertThat(TextPart.of("", SearchTerms.of("x"))).isEmpty();
    }

    @Test
    void cutsALongTextAroundTheFirstOfThem() {
        String text = "word ".repeat(200) + "needle " + "word ".repeat(200);
        String shown = marked(text, "needle");
        assertThat(shown).startsWith("…word").contains("[needle]").endsWith("…").hasSizeLessThan(TextPart.EXCERPT + 50);
        assertThat(marked("word ".repeat(200), "none")).startsWith("word").endsWith("…");
    }

    @Test
    void cutsNoCharacterInTwo() {
        for (int shift = 0; shift < 4; shift++) {
            List<TextPart> parts = TextPart.of("a".repeat(shift) + "😀".repeat(300) + " needle " + "😀".repeat(300), SearchTerms.of("needle"));
            String shown = parts.stream().map(TextPart::text).collect(Collectors.joining());
            assertThat(new String(shown.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(shown);
        }
    }
}
