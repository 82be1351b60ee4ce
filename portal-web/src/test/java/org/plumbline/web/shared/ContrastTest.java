package org.plumbline.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.web.Sources;

/** The colours of the design system, held to WCAG 2.2 AA: 4.5 to 1 for text, 3 to 1 for edges of controls and for marks. */
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final List<String> TEXT = List.of("ink on paper", "ink on surface", "ink on sunken", "ink-soft on paper", "ink-soft on surface",
            "ink-soft on sunken", "link on paper", "link on surface", "on-accent on accent", "on-accent on accent-strong", "accent on accent-tint",
            "warm on paper", "warm on surface", "warm on warm-tint", "success on success-tint", "warning on warning-tint", "danger on danger-tint",
            "danger on surface", "danger on paper", "on-danger on danger", "on-danger on danger-strong", "ink on accent-tint", "ink on success-tint",
            "ink on warning-tint", "ink on danger-tint", "link on danger-tint", "ink on glow",
            "ink-soft on accent-tint", "ink-soft on warning-tint", "link on accent-tint", "link on warning-tint");
    private static final List<String> MARKS = List.of("edge on surface", "edge on paper", "warm-mark on surface", "warm-mark on paper", "focus on paper",
            "focus on surface", "accent on line");

    static Stream<String> themes() {
        return Stream.of("light", "dark");
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyPairCanBeRead(String theme) {
        var tokens = tokens(theme);
        assertThat(TEXT).allSatisfy(pair -> assertThat(contrast(tokens, pair)).as(pair).isGreaterThanOrEqualTo(4.5));
        assertThat(MARKS).allSatisfy(pair -> assertThat(contrast(tokens, pair)).as(pair).isGreaterThanOrEqualTo(3));
    }

    @Test
    void darkIsDarkWhoeverChoseIt() {
        assertThat(block("prefers-color-scheme: dark")).isEqualTo(block(":root[data-theme=\"dark\"]")).isNotEmpty();
    }

    private static Map<String, String> tokens(String theme) {
        return "light".equals(theme) ? block(":root {") : block(":root[data-theme=\"dark\"]");
    }

    private static Map<String, String> block(String start) {
        String css = Sources.statics().filter(file -> file.name().equals("app.css")).findFirst().orElseThrow().text();
        int from = css.indexOf(start);
        Map<String, String> tokens = new TreeMap<>();
        TOKEN.matcher(css.substring(from, css.indexOf("--shadow", from))).results().forEach(match -> tokens.put(match.group(1), match.group(2)));
        return tokens;
    }

    private static double contrast(Map<String, String> tokens, String pair) {
        String[] names = pair.split(" on ");
        double first = luminance(tokens.get(names[0]));
        double second = luminance(tokens.get(names[1]));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
