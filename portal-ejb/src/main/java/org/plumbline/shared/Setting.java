package org.plumbline.shared;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every setting of an installation. The reference in {@code server-config/SETTINGS.md} is generated from this list.
 *
 * <p>A value comes from the environment ({@code PLUMBLINE_BASE_URL}), else from a system property
 * ({@code plumbline.base-url}, which the server's console shows), else it is the default.
 */
public enum Setting {

    BASE_URL("plumbline.base-url", Type.URL, "http://localhost:8080",
            "The address people type, without a path. Links in mail start with it; https turns on Secure cookies and HSTS."),
    DATA_DIR("plumbline.data-dir", Type.DIRECTORY, "plumbline-data",
            "Folder of the key set and of stored files; made when absent. Back it up apart from the database."),
    DOCUMENTS_FOLDER("plumbline.documents.folder", Type.DIRECTORY, "documents",
            "Folder of the files people send, sealed; one that is not absolute lies in the data folder. All nodes share it. Back it up with the database."),
    UPLOAD_LARGEST_MB("plumbline.upload.largest-mb", Type.COUNT, "50", "The largest file somebody may send, in MB."),
    MALWARE_SCANNER("plumbline.malware.scanner", Type.choice("none", "clamav"), "none",
            "none looks for harm in no file: whatever is of an allowed kind is given to its readers; clamav asks clamd before anybody gets a file."),
    MALWARE_CLAMD("plumbline.malware.clamd", Type.SOCKET, "tcp://127.0.0.1:3310",
            "Where clamd listens. StreamMaxLength in clamd.conf must not be less than the largest file."),
    TSA_URL("plumbline.tsa.url", Type.URLS, "off",
            "Timestamp services (RFC 3161) that confirm when a document was sealed, asked in this order; addresses with a blank between. off: seals say the "
            + "time of this server, which nobody confirms."),
    SEAL_KEYSTORE("plumbline.seal.keystore", Type.FILE, "off",
            "PKCS#12 file with a bought certificate that all documents are sealed with, and its chain. off: each company has certificates of its own, made "
            + "by the portal."),
    SEAL_KEYSTORE_ALIAS("plumbline.seal.keystore.alias", Type.TEXT, "seal", "Name of the key in that file."),
    SEAL_KEYSTORE_PASSWORD_FILE("plumbline.seal.keystore.password-file", Type.FILE, "seal-password",
            "File whose first line is that file's password; readable by the server alone. Both are read anew for each seal."),
    DEMO("plumbline.demo", Type.FLAG, "false",
            "Fills an empty installation with a demo company and says so on its pages. Never for real work."),
    MAIL_SENDER("plumbline.mail.sender", Type.choice("smtp", "kept"), "smtp",
            "smtp sends through the server's mail session mail/plumbline; kept sends nothing and shows mail to the administrator."),
    MAIL_FROM("plumbline.mail.from", Type.TEXT, "Plumbline <no-reply@localhost>",
            "Sender of every mail, as name and address."),
    MAIL_REPLY_ADDRESS("plumbline.mail.reply.address", Type.TEXT, "off",
            "Mailbox to which people answer mails about messages, as reply@portal.example.com; it must take reply+anything@ too, and its name "
            + "have at most 18 characters. What mail servers can't deliver comes back there too. off: nobody can."),
    MAIL_INTAKE("plumbline.mail.intake", Type.choice("off", "imap"), "off", "imap fetches answers from that mailbox every 20 s, on one node at a time."),
    MAIL_INTAKE_HOST("plumbline.mail.intake.host", Type.TEXT, "localhost", "IMAP server of the mailbox."),
    MAIL_INTAKE_PORT("plumbline.mail.intake.port", Type.COUNT, "993", "Its port."),
    MAIL_INTAKE_SECURITY("plumbline.mail.intake.security", Type.choice("tls", "none"), "tls",
            "tls checks the server's certificate; none is for a server on the same machine."),
    MAIL_INTAKE_USER("plumbline.mail.intake.user", Type.TEXT, "reply", "User of the mailbox."),
    MAIL_INTAKE_PASSWORD_FILE("plumbline.mail.intake.password-file", Type.FILE, "reply-password",
            "File whose first line is the password; readable by the server alone. Read anew at each visit."),
    MAIL_INTAKE_FOLDER("plumbline.mail.intake.folder", Type.TEXT, "INBOX", "Folder the answers are in. What was taken is deleted there."),
    MAIL_INTAKE_AUTHSERV("plumbline.mail.intake.authserv-id", Type.TEXT, "off",
            "Name in which the mail server that takes answers in writes Authentication-Results (RFC 8601). An answer of which it says that SPF, DKIM or DMARC "
            + "fail is held; what is written in any other name is ignored. The server must take away what came in its name. off: only DMARC in the topmost one counts."),
    MAIL_HELD_KEPT("plumbline.mail.held.kept", Type.DURATION, "P90D",
            "A mail that was held back and that nobody has decided about is discarded after so long, in the night."),
    NOTICE_AFTER("plumbline.notice.after", Type.DURATION, "PT2M", "A message that somebody has not read after so long is mailed to them."),
    NOTICE_APART("plumbline.notice.apart", Type.DURATION, "PT15M",
            "Mails about one conversation to one person are at least so far apart; what is said meanwhile comes in one."),
    SESSION_OWNER_IDLE("plumbline.session.owner.idle", Type.DURATION, "PT30M", "An owner's session ends after so long without a request."),
    SESSION_OWNER_TOTAL("plumbline.session.owner.total", Type.DURATION, "PT12H", "An owner's session ends so long after sign-in."),
    SESSION_MANAGER_IDLE("plumbline.session.manager.idle", Type.DURATION, "PT30M", "The same for managers."),
    SESSION_MANAGER_TOTAL("plumbline.session.manager.total", Type.DURATION, "PT12H", "The same for managers."),
    SESSION_ESTIMATOR_IDLE("plumbline.session.estimator.idle", Type.DURATION, "PT2H", "The same for estimators."),
    SESSION_ESTIMATOR_TOTAL("plumbline.session.estimator.total", Type.DURATION, "PT12H", "The same for estimators."),
    SESSION_BOOKKEEPER_IDLE("plumbline.session.bookkeeper.idle", Type.DURATION, "PT30M", "The same for bookkeepers."),
    SESSION_BOOKKEEPER_TOTAL("plumbline.session.bookkeeper.total", Type.DURATION, "PT12H", "The same for bookkeepers."),
    SESSION_FIELD_IDLE("plumbline.session.field.idle", Type.DURATION, "PT72H", "The same for field staff, who work from a phone on site."),
    SESSION_FIELD_TOTAL("plumbline.session.field.total", Type.DURATION, "P14D", "The same for field staff."),
    SESSION_CLIENT_IDLE("plumbline.session.client.idle", Type.DURATION, "P7D", "A client's session ends after so long without a request."),
    SESSION_CLIENT_TOTAL("plumbline.session.client.total", Type.DURATION, "P30D", "A client's session ends so long after sign-in."),
    LINK_LIFETIME("plumbline.link.lifetime", Type.DURATION, "P30D", "How long a client's link and access code work."),
    PROOF_FRESH("plumbline.proof.fresh", Type.DURATION, "PT30M",
            "A client who accepts a proposal proves their address anew when they last did so longer ago in this browser; at least a minute."),
    OUTBOX_ATTEMPTS("plumbline.outbox.attempts", Type.COUNT, "12",
            "Tries before a message is parked as a dead letter; the waits grow from 5 s to 1 h, with jitter."),
    OUTBOX_LAG_LIMIT("plumbline.outbox.lag-limit", Type.DURATION, "PT15M",
            "The health page warns when a message has waited longer; readiness stays, since the portal itself works."),
    SPENT_KEPT("plumbline.spent.kept", Type.DURATION, "P90D",
            "Every night, delivered messages, ended sessions, used or expired links and forgotten browsers are deleted when they have been "
            + "over for so long. Dead letters and the audit trail stay."),
    DISK_MINIMUM_MB("plumbline.disk.minimum-mb", Type.COUNT, "200", "Readiness fails when the data folder's disk has less room, in MB; files are refused below twice as much."),
    WARM_UP("plumbline.warm-up", Type.FLAG, "true",
            "Before readiness first says yes, the portal asks itself for its entry pages, for at most 3 s.");

    private final String key;
    private final Type type;
    private final String defaultValue;
    private final String meaning;

    Setting(String key, Type type, String defaultValue, String meaning) {
        this.key = key;
        this.type = type;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    /** The system property's name, for example {@code plumbline.base-url}. */
    public String key() {
        return key;
    }

    /** The environment variable's name, for example {@code PLUMBLINE_BASE_URL}. */
    public String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    public Type type() {
        return type;
    }

    public String defaultValue() {
        return defaultValue;
    }

    public String meaning() {
        return meaning;
    }

    /**
     * What a value may be.
     *
     * @param description shown in the reference and in the message about a bad value
     * @param reader      turns the text into a value, or throws {@link RuntimeException}
     */
    public record Type(String description, Function<String, Object> reader) {

        static final Type TEXT = new Type("text, not blank", Type::text);
        static final Type FLAG = choice("true", "false");
        static final Type COUNT = new Type("whole number from 1 to 1000000", Type::count);
        static final Type DURATION = new Type("ISO 8601 duration longer than zero, for example PT30M or P7D", Type::duration);
        static final Type URL = new Type("http or https address without path", Type::url);
        static final Type URLS = new Type("off, or http or https addresses with a blank between", Type::urls);
        static final Type SOCKET = new Type("tcp://host:port or unix:/path", Type::socket);
        static final Type FILE = new Type("path of a file", Path::of);
        static final Type DIRECTORY = new Type("path of a folder", Path::of);

        static Type choice(String... values) {
            return new Type("one of " + String.join(", ", values), text -> oneOf(text, Set.of(values)));
        }

        private static Object text(String text) {
            return demand(text, !text.isBlank());
        }

        private static Object oneOf(String text, Set<String> values) {
            return demand(text, values.contains(text));
        }

        private static Object count(String text) {
            int number = Integer.parseInt(text);
            return demand(number, number >= 1 && number <= 1_000_000);
        }

        private static Object duration(String text) {
            Duration duration = Duration.parse(text);
            return demand(duration, !duration.isZero() && !duration.isNegative());
        }

        private static Object url(String text) {
            URI uri = URI.create(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return demand(uri, web && uri.getHost() != null && uri.getPath().isEmpty() && uri.getQuery() == null);
        }

        private static Object urls(String text) {
            List<URI> uris = "off".equals(text) ? List.of() : Stream.of(text.trim().split("\\s+")).map(URI::create).toList();
            return demand(uris, uris.stream().allMatch(uri -> ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null));
        }

        private static Object socket(String text) {
            URI uri = URI.create(text);
            boolean tcp = "tcp".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() > 0;
            return demand(uri, tcp || "unix".equals(uri.getScheme()) && uri.getPath() != null && uri.getPath().startsWith("/"));
        }

        private static <T> T demand(T value, boolean good) {
            if (!good) {
                throw new IllegalArgumentException("not allowed");
            }
            return value;
        }
    }
}
