package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Letter;
import org.plumbline.library.entity.ApprovalFacts;
import org.plumbline.library.entity.ApprovalNotified;
import org.plumbline.library.entity.ApprovalNotified.Kind;
import org.plumbline.library.entity.ExpiryNotified;
import org.plumbline.library.entity.WantedFacts;
import org.plumbline.library.entity.WantedNotified;
import org.plumbline.notification.entity.NoticeKind;
import org.plumbline.notification.entity.Wish;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** Mails about documents of the library, each in the reader's language. A client who wants no reminders gets none. */
@ApplicationScoped
public class LibraryMails {

    /** Days are written as in the United States, in Spanish too, like on the pages. */
    private static final String REGION = "US";
    private static final String FOLDER = "library/";
    private static final Set<Kind> REMINDERS = Set.of(Kind.SOON, Kind.TODAY);
    private static final int HASH_SHOWN = 16;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private PreferenceRegister preferences;

    @Inject
    private Mailing mailing;

    @Inject
    private LastDays lastDays;

    @Inject
    private Settings settings;

    /** Who reads a mail, as what. */
    private record Reader(Actor.Kind kind, long id, Letter letter) {
    }

    void approval(@Observes ApprovalNotified event) {
        boolean reminder = event.readerKind() == Actor.Kind.CLIENT && REMINDERS.contains(event.kind());
        if (reminder && isUnwished(event.readerId())) {
            return;
        }
        ApprovalFacts facts = event.facts();
        Reader reader = new Reader(event.readerKind(), event.readerId(), event.letter());
        Map<String, String> values = new HashMap<>(Map.of("title", facts.title(), "project", facts.project(), "number", Integer.toString(facts.number()),
                "sha256", facts.sha256().substring(0, HASH_SHOWN), "who", facts.who(), "words", facts.words(), "until", day(facts.dueOn(), facts.zone(), reader),
                "url", url(event.token(), "/library/approve.xhtml?id=" + event.approvalId())));
        if (reminder) {
            values.put(MailOrder.KIND, NoticeKind.REMINDERS.name());
        }
        queue(event.companyId(), "library-approval:" + event.cause(), "approval-" + name(event.kind()), reader, values);
    }

    void wanted(@Observes WantedNotified event) {
        boolean reminder = event.kind() == WantedNotified.Kind.REMINDED;
        if (reminder && isUnwished(event.readerId())) {
            return;
        }
        WantedFacts facts = event.facts();
        Reader reader = new Reader(event.readerKind(), event.readerId(), event.letter());
        Map<String, String> values = new HashMap<>(Map.of("titles", facts.titles(), "project", facts.project(), "who", facts.who(), "words", facts.words(),
                "until", day(facts.dueOn(), facts.zone(), reader), "url", url(event.token(), "/library/wanted.xhtml?project=" + event.projectId())));
        if (reminder) {
            values.put(MailOrder.KIND, NoticeKind.REMINDERS.name());
        }
        queue(event.companyId(), "library-wanted:" + event.cause(), "wanted-" + name(event.kind()), reader, values);
    }

    void expiry(@Observes ExpiryNotified event) {
        ExpiryNotified.Facts facts = event.facts();
        Reader reader = new Reader(Actor.Kind.STAFF, event.staffId(), event.letter());
        queue(event.companyId(), "library-expiry:" + event.cause(), event.days() == 0 ? "expiry-today" : "expiry-ahead", reader,
                Map.of("title", facts.title(), "project", facts.project(), "days", Integer.toString(event.days()), "until", day(facts.lastDay(), facts.zone(), reader),
                        "url", url("", "/library/document.xhtml?id=" + event.documentId())));
    }

    private boolean isUnwished(long clientId) {
        return preferences.of(em.find(Client.class, clientId)).wish(NoticeKind.REMINDERS) == Wish.NEVER;
    }

    private String url(String token, String path) {
        return settings.url(Setting.BASE_URL) + (token.isEmpty() ? path : "/l/" + token);
    }

    private String day(LocalDate day, ZoneId zone, Reader reader) {
        Locale locale = new Locale.Builder().setLanguage(reader.letter().language()).setRegion(REGION).build();
        return lastDays.words(day, zone, preferences.ownZone(reader.kind(), reader.id()).orElse(null), locale);
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void queue(long companyId, String key, String template, Reader reader, Map<String, String> values) {
        Letter letter = reader.letter();
        mailing.queue(new MailOrder(companyId, key, letter.to(), letter.toName(), letter.language(), FOLDER + template, values).readAs(reader.kind()));
    }
}
