package org.plumbline.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.plumbline.notification.control.KeptMails;
import org.plumbline.notification.control.MailSenderChoice;
import org.plumbline.notification.entity.KeptMail;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Public;
import org.plumbline.security.Scope;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Page;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** Mail that was kept instead of sent. Where mail is really sent there is nothing here, and every method says so. */
@Stateless
public class KeptMailService {

    private static final Pattern ADDRESS = Pattern.compile("(?m)^https?://\\S+$");

    @Inject
    private KeptMails kept;

    @Inject
    private MailSenderChoice choice;

    @Inject
    private Settings settings;

    @Inject
    private CurrentActor current;

    /** One mail in the list. */
    public record KeptMailRow(long id, Instant at, String recipient, String subject) {
    }

    /** One mail. @param links the portal's own addresses in it */
    public record KeptMailView(long id, Instant at, String recipient, String subject, String text, String html, List<String> links) {
    }

    /** Whether this installation keeps mail, so that a menu can offer it. */
    @Public("it tells of a setting that every mail, or its absence, tells too")
    public boolean isOn() {
        return choice.keepsMail();
    }

    /** Newest first. @param number page, from 1. @throws NotFoundException when mail is sent */
    @Permit(Action.KEPT_MAIL_VIEW)
    public Page<KeptMailRow> page(int number) {
        demandKeeping();
        Scope scope = Scope.of(current.get());
        long total = kept.count(scope);
        int shown = Page.shown(number, total);
        List<KeptMailRow> rows = kept.page(scope, shown, Page.DEFAULT_SIZE).stream()
                .map(m -> new KeptMailRow(m.getId(), m.getCreatedAt(), m.getRecipient(), m.getSubject())).toList();
        return new Page<>(rows, shown, Page.DEFAULT_SIZE, total);
    }

    /** @throws NotFoundException when there is no such mail, or mail is sent */
    @Permit(Action.KEPT_MAIL_VIEW)
    public KeptMailView view(long id) {
        demandKeeping();
        KeptMail mail = kept.find(Scope.of(current.get()), id).orElseThrow(NotFoundException::new);
        String portal = settings.url(Setting.BASE_URL) + "/";
        List<String> links = ADDRESS.matcher(mail.getText()).results().map(MatchResult::group).filter(url -> url.startsWith(portal))
                .toList();
        return new KeptMailView(id, mail.getCreatedAt(), mail.getRecipient(), mail.getSubject(), mail.getText(), mail.getHtml(), links);
    }

    private void demandKeeping() {
        if (!choice.keepsMail()) {
            throw new NotFoundException();
        }
    }
}
