package org.plumbline.integration.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.notification.control.Mail;
import org.plumbline.notification.control.MailSender;
import org.plumbline.notification.control.MailSenderContract;
import org.plumbline.outbox.control.UndeliverableException;

/** The SMTP adapter against a real mail server in memory. */
class SmtpMailSenderTest extends MailSenderContract {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    protected MailSender sender() {
        return senderTo(server.getSmtp().getPort());
    }

    @Override
    protected List<Received> received() {
        return Stream.of(server.getReceivedMessages()).map(SmtpMailSenderTest::read).toList();
    }

    @Test
    void headersAreThoseOfAMachineAndTheMessageIdStaysOverTries() throws MessagingException {
        Mail mail = mail("outbox.42@portal.example.org", "ann@example.org", "Hello");
        sender().send(mail);
        sender().send(mail);
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2).allSatisfy(message -> {
            assertThat(message.getMessageID()).isEqualTo("<outbox.42@portal.example.org>");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getSentDate()).isNotNull();
            assertThat(message.getContentType()).startsWith("multipart/alternative");
            InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
            assertThat(to.getPersonal()).isEqualTo("Ána Müller");
        });
    }

    @Test
    void whatComesBackNamesItsDelivery() throws MessagingException {
        MailSender sender = sender();
        Mail plain = mail("a@b", "ann@example.org", "Hello");
        sender.send(new Mail(plain.envelope(), "Hello", "Text", "<p>Text</p>", new Mail.Ways(null, null, "reply+b1-0@portal.example.org")));
        sender.send(plain);
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received[0].getHeader("Return-Path")).containsExactly("<reply+b1-0@portal.example.org>");
        assertThat(received[0].getFrom()[0]).hasToString("Plumbline <no-reply@example.org>");
        assertThat(received[1].getHeader("Return-Path")).as("the next mail has its own").containsExactly("<no-reply@example.org>");
    }

    @Test
    void signsInAsTheServersSessionDoes() {
        server.setUser("portal", "open sesame");
        signedIn("open sesame").send(mail("a@b", "ann@example.org", "Hello"));
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThatThrownBy(() -> signedIn("guessed").send(mail("a@b", "ann@example.org", "Hello"))).hasMessage("mail.sign_in");
    }

    private MailSender signedIn(String password) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        properties.setProperty("mail.smtp.auth", "true");
        Session session = Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("portal", password);
            }
        });
        return new SmtpMailSender(() -> session);
    }

    @Test
    void aServerThatIsAwayIsATemporaryFailure() {
        MailSender sender = sender();
        server.stop();
        assertThatThrownBy(() -> sender.send(mail("a@b", "ann@example.org", "Hello")))
                .isInstanceOf(IllegalStateException.class).hasMessageNotContaining("ann");
    }

    @Test
    void anAddressWithoutFormIsHopeless() {
        assertThatThrownBy(() -> sender().send(mail("a@b", "nobody at all", "Hello"))).isInstanceOf(UndeliverableException.class);
    }

    @Test
    void anAddressTheServerRefusesForGoodIsHopelessAndOneItDefersIsNot() throws IOException {
        assertThatThrownBy(() -> sendTo("550 5.1.1 no such user")).isInstanceOf(UndeliverableException.class)
                .hasMessageNotContaining("ann");
        assertThatThrownBy(() -> sendTo("451 4.7.1 greylisted, try later")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sendTo("452 4.2.2 mailbox full")).isInstanceOf(IllegalStateException.class);
    }

    /** Sends one mail to a server that answers each recipient with the given line. */
    private static void sendTo(String answer) throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(listening, answer));
            try {
                senderTo(listening.getLocalPort()).send(mail("a@b", "ann@example.org", "Hello"));
            } finally {
                served.join();
            }
        }
    }

    private static void serve(ServerSocket listening, String answer) {
        try (Socket socket = listening.accept(); OutputStream out = socket.getOutputStream()) {
            var lines = new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            say(out, "220 test");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                }
                say(out, line.startsWith("RCPT") ? answer : "250 ok");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static SmtpMailSender senderTo(int port) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        Session session = Session.getInstance(properties);
        return new SmtpMailSender(() -> session);
    }

    private static Received read(MimeMessage message) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            return new Received(message.getAllRecipients()[0].toString(), message.getSubject(),
                    parts.getBodyPart(0).getContent().toString(), parts.getBodyPart(1).getContent().toString());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
