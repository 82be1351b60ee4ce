package org.plumbline.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Sources;

/**
 * Every page outside {@code public/} asks who comes before it says whether something is there: somebody whose session has ended is led
 * to the sign-in and back. A new folder of pages has to be named in {@code web.xml}.
 */
class SignedInPagesTest {

    private static final String PAGES = "src/main/webapp";
    private static final Set<String> OPEN = Set.of("/index.xhtml");
    private static final Pattern CONSTRAINED = Pattern.compile("<url-pattern>([^<*]+)\\*?</url-pattern>");

    @Test
    void everyPageThatIsNotPublicAsksWhoComes() throws Exception {
        String descriptor = Files.readString(Path.of(PAGES, "WEB-INF/web.xml"));
        String constraints = descriptor.substring(descriptor.indexOf("<security-constraint>"), descriptor.indexOf("</security-constraint>"));
        List<String> guarded = CONSTRAINED.matcher(constraints).results().map(match -> match.group(1)).toList();
        List<String> pages = Sources.pages().map(page -> page.path().substring(PAGES.length())).filter(page -> !page.startsWith("/WEB-INF/"))
                .filter(page -> !page.startsWith("/public/") && !OPEN.contains(page)).toList();
        assertThat(pages).hasSizeGreaterThan(40);
        assertThat(pages).allMatch(page -> guarded.stream().anyMatch(page::startsWith), "asks who comes");
    }
}
