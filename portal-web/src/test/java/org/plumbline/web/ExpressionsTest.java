package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELException;
import jakarta.el.ExpressionFactory;
import jakarta.el.FunctionMapper;
import jakarta.el.StandardELContext;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.web.shared.tag.Format;

/** Every expression of a page can be read; Faces would find out only when somebody opens the page. */
class ExpressionsTest {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:[^{}']|'[^']*')*}");
    private static final ExpressionFactory FACTORY = ExpressionFactory.newInstance();

    static Stream<Sources.Source> pages() {
        return Sources.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void canBeRead(Sources.Source page) {
        var context = new StandardELContext(FACTORY) {
            @Override
            public FunctionMapper getFunctionMapper() {
                return new OurFunctions();
            }
        };
        List<String> wrong = new ArrayList<>();
        EXPRESSION.matcher(page.text().replaceAll("(?s)<!--.*?-->", "")).results().forEach(match -> {
            String expression = match.group().replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
            try {
                FACTORY.createValueExpression(context, expression, Object.class);
            } catch (ELException e) {
                wrong.add(expression + ": " + e.getMessage());
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static final class OurFunctions extends FunctionMapper {

        @Override
        public Method resolveFunction(String prefix, String name) {
            return Stream.of(Format.class.getMethods()).filter(method -> "pl".equals(prefix) && method.getName().equals(name))
                    .findFirst().orElseThrow(() -> new ELException("No function " + prefix + ":" + name));
        }
    }
}
