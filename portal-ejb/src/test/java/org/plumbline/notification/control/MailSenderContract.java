package org.plumbline.notification.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every way of sending mail must do. */
public abstract class MailSenderContract {

    /** A mail as its receiver has it. */
    public record Received(String to, String subject, String text, String html) {
    }

    protected abstract MailSender sender();

    /** What has arrived so far, oldest first. */
    protected abstract List<Received> received();

    @Test
    void everyPartArrivesAsItWasWritten() {
        sender().send(mail("outbox.1@example.org", "ann@example.org", "Un año después: «sí»"));
        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).contains("ann@example.org");
            assertThat(mail.subject()).isEqualTo("Un año después: «sí»");
            assertThat(mail.text().strip()).isEqualTo("Plain: ñandú €");
            assertThat(mail.html().strip()).isEqualTo("<p>HTML: ñandú €</p>");
        });
    }

    protected static Mail mail(String id, String to, String subject) {
        Mail.Envelope envelope = new Mail.Envelope(id, 5, "Plumbline <no-reply@example.org>", to, "Ána Müller");
        return new Mail(envelope, subject, "Plain: ñandú €", "<p>HTML: ñandú €</p>");
    }
}
