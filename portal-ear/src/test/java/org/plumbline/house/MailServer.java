package org.plumbline.house;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.plumbline.server.Ports;

/** A real mail server: it keeps what the portal sends by SMTP, and the portal fetches answers from it by IMAP. */
public final class MailServer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** In whose name it tells what it has found out about senders. */
    private static final String SERVER = "mx.mail.example";
    private static final String MAILBOX = "reply@mail.example";

    private final List<Integer> ports = Ports.free(2);
    private final int port = ports.get(0);
    private final Set<String> taken = new HashSet<>();
    private GreenMail server;

    void open() {
        server = new GreenMail(new ServerSetup[] {new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(ports.get(1), "127.0.0.1", ServerSetup.PROTOCOL_IMAP)})
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        server.setUser(MAILBOX, MAILBOX, "answers");
    }

    void close() {
        server.stop();
    }

    int port() {
        return port;
    }

    /** What the portal must be told to fetch answers here. @param password a file of this name is written */
    Map<String, String> intake(Path password) {
        try {
            Files.writeString(password, "answers\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("plumbline.mail.intake.authserv-id", SERVER, "plumbline.mail.reply.address", MAILBOX, "plumbline.mail.intake", "imap", "plumbline.mail.intake.host", "127.0.0.1",
                "plumbline.mail.intake.port", ports.get(1).toString(), "plumbline.mail.intake.security", "none",
                "plumbline.mail.intake.user", MAILBOX, "plumbline.mail.intake.password-file", password.toString());
    }

    /** The same with a signature that this server has found to be another's. */
    public void answerForged(String id, String from, String to, String text, String file) {
        deliver(id, new Answer(from, to, text, file), SERVER + "; dkim=fail header.d=miller.example");
    }

    /** Somebody answers a mail, with a file of text. @param id its Message-ID. @param to as the mail said. @param file its name */
    public void answer(String id, String from, String to, String text, String file) {
        deliver(id, new Answer(from, to, text, file), "elsewhere.example; dmarc=fail");
    }

    private record Answer(String from, String to, String text, String file) {
    }

    /** @param found what a server says of who has sent it */
    private void deliver(String id, Answer answer, String found) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties())) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", id);
                }
            };
            message.setFrom(answer.from());
            message.setRecipients(Message.RecipientType.TO, answer.to());
            message.setSubject("Re: your mail");
            message.setHeader("Authentication-Results", found);
            MimeBodyPart words = new MimeBodyPart();
            words.setText(answer.text(), "UTF-8");
            MimeBodyPart attached = new MimeBodyPart();
            attached.setContent("Oak, 12 ft, 4 pieces", "text/plain");
            attached.setFileName(answer.file());
            message.setContent(new MimeMultipart(words, attached));
            message.saveChanges();
            server.setUser(MAILBOX, MAILBOX, "answers").deliver(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("An answer that can't be written", e);
        }
    }

    /** A mail server further on gives a mail back, as RFC 3464 has it. @param to the mail's return path. @param status why, as 5.1.1 */
    public void giveBack(String to, String status) {
        String report = "From: Mail Delivery System <mailer-daemon@elsewhere.example>\nTo: " + to + "\nSubject: Undelivered mail\nMessage-ID: <"
                + to.hashCode() + "@elsewhere.example>\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nI'm sorry.\n--b\n"
                + "Content-Type: message/delivery-status\n\nReporting-MTA: dns; elsewhere.example\n\nFinal-Recipient: rfc822; somebody@elsewhere.example\n"
                + "Action: failed\nStatus: " + status + "\n--b--\n";
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(report.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
            server.setUser(MAILBOX, MAILBOX, "answers").deliver(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("A report that can't be written", e);
        }
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
