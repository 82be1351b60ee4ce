package org.plumbline.integration.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.plumbline.notification.control.Mail;
import org.plumbline.notification.control.MailSender;
import org.plumbline.outbox.control.UndeliverableException;
import org.plumbline.shared.Adapter;

/**
 * Sends by SMTP through the server's mail session {@code mail/plumbline}, where host, port, encryption and sign-in are
 * configured. Timeout: 10 s to connect and 10 s for each answer, whatever longer the session says. No retry of its own: the
 * outbox tries again. Every try has the same Message-ID, by which mail servers and readers tell doubles.
 */
@Adapter("smtp")
@ApplicationScoped
public class SmtpMailSender implements MailSender {

    private static final String SESSION = "mail/plumbline";
    private static final int TIMEOUT_MILLIS = 10_000;

    /** Reasons, as the outbox keeps them and the administrator's page puts them into words. */
    private static final String NO_ADDRESS = "mail.address_form";
    private static final String REFUSED = "mail.address_refused";
    private static final String NOT_TAKEN = "mail.not_taken";
    private static final String NO_SESSION = "mail.no_session";
    private static final String SIGN_IN = "mail.sign_in";
    private static final String UNREACHABLE = "mail.unreachable";

    private static final List<String> ENVELOPE_FROM = List.of("mail.smtp.from", "mail.smtps.from");

    private final Supplier<Session> sessions;

    /** Uses the server's session, looked up for each mail: an administrator may change it while the portal runs. */
    public SmtpMailSender() {
        this(SmtpMailSender::lookUp);
    }

    SmtpMailSender(Supplier<Session> sessions) {
        this.sessions = sessions;
    }

    @Override
    public void send(Mail mail) {
        Session session = own(sessions.get(), mail);
        Address to = addressOf(mail);
        try {
            Transport.send(MimeMail.of(session, mail, to));
        } catch (SendFailedException e) {
            throw refused(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(reason(e), e);
        }
    }

    /** The server's session with what is due to this mail alone: a session says the address on the envelope, and others send by the server's now. */
    private static Session own(Session server, Mail mail) {
        Properties properties = new Properties();
        server.getProperties().stringPropertyNames().forEach(name -> properties.setProperty(name, server.getProperty(name)));
        properties.putAll(server.getProperties());
        boundWaits(properties);
        demandEncryption(properties);
        if (mail.ways().returnPath() != null) {
            ENVELOPE_FROM.forEach(name -> properties.setProperty(name, mail.ways().returnPath()));
        }
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return server.requestPasswordAuthentication(getRequestingSite(), getRequestingPort(), getRequestingProtocol(), getRequestingPrompt(),
                        getDefaultUserName());
            }
        });
    }

    /** Where the administrator asks for STARTTLS, a server or somebody between that does not offer it gets no mail and no password. */
    private static void demandEncryption(Properties session) {
        if ("true".equals(session.getProperty("mail.smtp.starttls.enable"))) {
            session.setProperty("mail.smtp.starttls.required", "true");
            session.putIfAbsent("mail.smtp.ssl.checkserveridentity", "true");
        }
    }

    private static Address addressOf(Mail mail) {
        try {
            InternetAddress address = new InternetAddress(mail.envelope().to(), true);
            address.setPersonal(mail.envelope().toName().replaceAll("\\p{Cntrl}+", " "), "UTF-8");
            return address;
        } catch (AddressException e) {
            throw new UndeliverableException(NO_ADDRESS, e);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    /** An address the server calls invalid (5xx) is refused for good; one it only does not take now is not among those. */
    private static RuntimeException refused(SendFailedException e) {
        return e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0
                ? new UndeliverableException(REFUSED, e)
                : new IllegalStateException(NOT_TAKEN, e);
    }

    private static String reason(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return SIGN_IN;
        }
        return e.getCause() instanceof IOException ? UNREACHABLE : NOT_TAKEN;
    }

    private static void boundWaits(Properties properties) {
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                properties.merge(protocol + wait, Integer.toString(TIMEOUT_MILLIS), (set, bound) -> shorter(set.toString()));
            }
        }
    }

    private static String shorter(String set) {
        boolean good = set.matches("[1-9][0-9]{0,4}") && Integer.parseInt(set) <= TIMEOUT_MILLIS;
        return good ? set : Integer.toString(TIMEOUT_MILLIS);
    }

    private static Session lookUp() {
        try {
            return InitialContext.doLookup(SESSION);
        } catch (NamingException e) {
            throw new IllegalStateException(NO_SESSION, e);
        }
    }
}
