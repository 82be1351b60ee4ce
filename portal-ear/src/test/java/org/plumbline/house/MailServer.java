package org.plumbline.house;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.plumbline.server.Ports;

/** A real SMTP server that keeps what the portal sends. */
public final class MailServer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port = Ports.free(1).get(0);
    private final Set<String> taken = new HashSet<>();
    private GreenMail server;

    void open() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
    }

    void close() {
        server.stop();
    }

    int port() {
        return port;
    }

    /** Takes the mail server away, as a failing one would; what it has received is lost. {@link #comeBack} ends that. */
    public void goAway() {
        close();
    }

    public void comeBack() {
        open();
    }

    /** The oldest mail to this address that was not taken yet; waits 30 s for one. */
    public Mail take(String address) {
        return take(address, PATIENCE);
    }

    public Mail take(String address, Duration patience) {
        MimeMessage message = Waiting.forValue("a mail to " + address, patience, () -> next(address));
        taken.add(idOf(message));
        Mail mail = Mail.of(message);
        mail.confidences().forEach(Confidences::note);
        return mail;
    }

    /** Whether a mail to this address lies here that was not taken. */
    public boolean hasMailTo(String address) {
        return next(address).isPresent();
    }

    private Optional<MimeMessage> next(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(message -> isTo(message, address))
                .filter(message -> !taken.contains(idOf(message))).findFirst();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            Address[] recipients = message.getAllRecipients();
            return recipients != null && Arrays.stream(recipients).anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail without readable recipients", e);
        }
    }

    private static String idOf(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail without an id", e);
        }
    }
}
