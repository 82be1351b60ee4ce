package org.plumbline.integration.imap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.Properties;
import java.util.function.Consumer;
import org.plumbline.notification.control.ArrivedMail;
import org.plumbline.notification.control.MailIntake;
import org.plumbline.shared.Adapter;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Fetches mails from a folder by IMAP. Timeout: 10 s to connect and 20 s for each answer. No retry of its own: what is not taken stays in the
 * folder for the next visit. Each mail is deleted there once it was taken; one that comes twice all the same is told by its Message-ID.
 */
@Adapter("imap")
@ApplicationScoped
public class ImapMailIntake implements MailIntake {

    private static final Logger LOG = System.getLogger(ImapMailIntake.class.getName());
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    private static final String OFF = "off";

    @Inject
    private Settings settings;

    /** For the container. */
    public ImapMailIntake() {
    }

    ImapMailIntake(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void collect(int most, Consumer<ArrivedMail> taker) {
        String protocol = "tls".equals(settings.text(Setting.MAIL_INTAKE_SECURITY)) ? "imaps" : "imap";
        try (Store store = Session.getInstance(bounds(protocol)).getStore(protocol)) {
            store.connect(settings.text(Setting.MAIL_INTAKE_HOST), settings.count(Setting.MAIL_INTAKE_PORT),
                    settings.text(Setting.MAIL_INTAKE_USER), password());
            try (Folder folder = store.getFolder(settings.text(Setting.MAIL_INTAKE_FOLDER))) {
                folder.open(Folder.READ_WRITE);
                take(folder, most, taker);
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("the mailbox for answers is not to be reached", e);
        }
    }

    private void take(Folder folder, int most, Consumer<ArrivedMail> taker) throws MessagingException {
        int taken = 0;
        for (int i = 1; i <= folder.getMessageCount() && taken < most; i++) {
            Message mail = folder.getMessage(i);
            if (!mail.isSet(Flags.Flag.DELETED)) {
                taken += take(mail, taker);
            }
        }
    }

    /** Takes one mail. One that can't be read, or is not taken, stays where it is and keeps no other waiting. @return 1, or 0 when it stays */
    private int take(Message mail, Consumer<ArrivedMail> taker) throws MessagingException {
        try {
            taker.accept(MimeReading.read(mail, believed()));
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "a mail that came in was not taken: {0}", e.getClass());
            return 0;
        }
        mail.setFlag(Flags.Flag.DELETED, true);
        return 1;
    }

    private String believed() {
        String server = settings.text(Setting.MAIL_INTAKE_AUTHSERV);
        return OFF.equals(server) ? "" : server;
    }

    private String password() throws IOException {
        try (var lines = Files.lines(settings.file(Setting.MAIL_INTAKE_PASSWORD_FILE))) {
            return lines.findFirst().orElse("");
        }
    }

    private static Properties bounds(String protocol) {
        Properties bounds = new Properties();
        bounds.setProperty("mail." + protocol + ".connectiontimeout", CONNECT_MILLIS);
        bounds.setProperty("mail." + protocol + ".timeout", ANSWER_MILLIS);
        bounds.setProperty("mail." + protocol + ".writetimeout", ANSWER_MILLIS);
        bounds.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        // one request for a text, not one for every few kilobytes of it
        bounds.setProperty("mail." + protocol + ".partialfetch", "false");
        return bounds;
    }
}
