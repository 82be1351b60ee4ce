package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.shared.Actor;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * The addresses to which people answer our mails: the mailbox's own with a token behind a plus sign, that names a thread and a person and
 * carries 80 bits of a keyed digest over both. Letters and digits of one case, because mail servers on the way may change it; 45 signs, so
 * that with a mailbox's name of up to 18 the part before the @ keeps to the 64 that RFC 5321 allows.
 */
@ApplicationScoped
public class ReplyTokens {

    /** The value of the setting where nobody can answer. */
    private static final String OFF = "off";

    private static final String CONTEXT = "mail.reply";
    private static final int RADIX = 36;
    private static final int SIGNATURE_BYTES = 10;
    private static final int SIGNATURE_SIGNS = 16;
    private static final Pattern FORM = Pattern.compile("[^+@]+\\+([cs])([0-9a-z]{1,13})-([0-9a-z]{1,13})-([0-9a-z]{16})@.*");

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
    /** 256 bits as addresses carry them. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern ANSWER = Pattern.compile("([^\\s+@<>]{1,64})\\+[cs][0-9a-z]{1,13}-[0-9a-z]{1,13}-[0-9a-z]{16}@([^\\s<>]+)", Pattern.CASE_INSENSITIVE);

    @Inject
    private KeyRing keys;

    @Inject
    private Settings settings;

    /** For the container. */
    public ReplyTokens() {
    }

    ReplyTokens(KeyRing keys, Settings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** Whose answer to what. */
    public record Ticket(long threadId, boolean staff, long personId) {

        Actor.Kind kind() {
            return staff ? Actor.Kind.STAFF : Actor.Kind.CLIENT;
        }
    }

    /** The address for somebody's answer; empty where answers by mail are off. */
    public Optional<String> address(Ticket ticket) {
        return inMailbox(settings.text(Setting.MAIL_REPLY_ADDRESS), () -> mark(ticket) + Long.toString(ticket.threadId(), RADIX) + '-'
                + Long.toString(ticket.personId(), RADIX) + '-' + signs(keys.digest(signed(ticket), CONTEXT)));
    }

    /** The mailbox's address with something behind a plus sign; empty where there is no mailbox. */
    static Optional<String> inMailbox(String mailbox, Supplier<String> more) {
        int at = mailbox.indexOf('@');
        return OFF.equals(mailbox) || at < 1 ? Optional.empty() : Optional.of(mailbox.substring(0, at) + '+' + more.get() + mailbox.substring(at));
    }

    /** The ticket among the addresses a mail went to, if one of them is ours. */
    public Optional<Ticket> ticket(List<String> recipients) {
        return recipients.stream().map(this::ticket).flatMap(Optional::stream).findFirst();
    }

    private Optional<Ticket> ticket(String recipient) {
        Matcher parts = FORM.matcher(recipient.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Ticket ticket = new Ticket(Long.parseLong(parts.group(2), RADIX), "s".equals(parts.group(1)), Long.parseLong(parts.group(3), RADIX));
            return Optional.of(ticket).filter(named -> keys.digests(signed(named), CONTEXT).stream()
                    .anyMatch(digest -> Secrets.same(signs(digest), parts.group(4))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A text without what lets somebody in: links to the portal that carry a token, also within another's link, and addresses for answers. */
    String withoutSecrets(String text) {
        String portal = settings.url(Setting.BASE_URL).toString();
        String host = settings.url(Setting.BASE_URL).getHost();
        String links = LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(link.group().contains(host)
                && TOKEN.matcher(link.group()).find() ? portal + "/…" : link.group()));
        return ANSWER.matcher(links).replaceAll("$1@$2");
    }

    /** The digits of 80 bits of a digest, in letters of one case. */
    static String signs(String digest) {
        byte[] whole = Base64.getUrlDecoder().decode(digest);
        String number = new BigInteger(1, Arrays.copyOf(whole, SIGNATURE_BYTES)).toString(RADIX);
        return "0".repeat(SIGNATURE_SIGNS - number.length()) + number;
    }

    private static String signed(Ticket ticket) {
        return mark(ticket) + ":" + ticket.threadId() + ":" + ticket.personId();
    }

    private static char mark(Ticket ticket) {
        return ticket.staff() ? 's' : 'c';
    }
}
