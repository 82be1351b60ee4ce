package org.plumbline.outbox.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.plumbline.testing.Database;

class OutboxTimerTest {

    private static final String PERSONAL = "Unique index violated: ana@miller.example";

    @Test
    void logsOfAFailureItsClassAndNothingItSays() {
        List<String> lines = new ArrayList<>();
        Handler listener = new Handler() {

            @Override
            public void publish(LogRecord line) {
                lines.add(new SimpleFormatter().format(line));
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing was opened
            }
        };
        Logger log = Logger.getLogger(OutboxTimer.class.getName());
        log.addHandler(listener);
        try {
            Database.inject(new OutboxTimer(), new OutboxSteps() {

                @Override
                public List<Long> due(int most) {
                    throw new IllegalStateException(PERSONAL);
                }
            }).wake();
        } finally {
            log.removeHandler(listener);
        }
        assertThat(lines).singleElement().asString().contains("java.lang.IllegalStateException").doesNotContain("ana@miller.example");
    }
}
