package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * The addresses from which our mails go out on the envelope, to which servers send what they can't deliver: the mailbox for answers with a
 * sign behind a plus, that names the message of the outbox and carries 80 bits of a keyed digest. So what comes back names its delivery
 * itself, whatever the server quotes of it, and who was never sent that mail can't say it came back.
 */
@ApplicationScoped
public class BounceTokens {

    private static final String CONTEXT = "mail.bounce";
    private static final int RADIX = 36;
    private static final Pattern FORM = Pattern.compile("[^+@]+\\+b([0-9a-z]{1,13})-([0-9a-z]{16})@.*");

    @Inject
    private KeyRing keys;

    @Inject
    private Settings settings;

    /** For the container. */
    public BounceTokens() {
    }

    BounceTokens(KeyRing keys, Settings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** The return address of a message of the outbox; empty where no mailbox takes what comes back. */
    public Optional<String> address(long messageId) {
        String sign = Long.toString(messageId, RADIX);
        return ReplyTokens.inMailbox(settings.text(Setting.MAIL_REPLY_ADDRESS), () -> 'b' + sign + '-' + ReplyTokens.signs(keys.digest(sign, CONTEXT)));
    }

    /** The message whose return address is among those a mail went to. */
    public Optional<Long> message(List<String> recipients) {
        return recipients.stream().map(this::message).flatMap(Optional::stream).findFirst();
    }

    private Optional<Long> message(String recipient) {
        Matcher parts = FORM.matcher(recipient.toLowerCase(Locale.ROOT));
        if (!parts.matches() || keys.digests(parts.group(1), CONTEXT).stream().noneMatch(digest -> Secrets.same(ReplyTokens.signs(digest), parts.group(2)))) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(parts.group(1), RADIX));
    }
}
