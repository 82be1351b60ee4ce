package org.plumbline.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {

    private record Row(String name, long cents) {
    }

    private final RecordELResolver resolver = new RecordELResolver();

    @Test
    void readsAComponent() {
        var context = new Context();
        assertThat(resolver.getValue(context, new Row("Oak", 5), "cents")).isEqualTo(5L);
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void leavesEverythingElseToOthers() {
        var context = new Context();
        assertThat(resolver.getValue(context, new Row("Oak", 5), "colour")).isNull();
        assertThat(resolver.getValue(context, "text", "name")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void writesNothing() {
        assertThat(resolver.isReadOnly(new Context(), new Row("Oak", 5), "name")).isTrue();
        assertThatThrownBy(() -> resolver.setValue(new Context(), new Row("Oak", 5), "name", "Ash")).isInstanceOf(PropertyNotWritableException.class);
    }

    private static final class Context extends ELContext {

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
