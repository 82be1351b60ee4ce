package org.plumbline.house;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Asks axe whether everybody can use a page: WCAG 2.2 A and AA and axe's best practices. */
public final class Accessible {

    private Accessible() {
    }

    /** Fails with the rule, its reason and the elements of each violation. */
    public static void check(Page page) {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze().getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError(page.url() + " is not accessible:\n"
                    + violations.stream().map(Accessible::describe).collect(Collectors.joining("\n")));
        }
    }

    private static String describe(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + "\n" + rule.getNodes().stream()
                .map(node -> "    " + node.getHtml() + "\n      " + node.getFailureSummary().replace("\n", "\n      "))
                .collect(Collectors.joining("\n"));
    }
}
