package org.plumbline.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.account.control.Languages;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.notification.control.MailOrder;
import org.plumbline.notification.control.MailTokens;
import org.plumbline.notification.control.Notices;
import org.plumbline.notification.control.PreferenceRegister;
import org.plumbline.notification.entity.MailPreferences;
import org.plumbline.notification.entity.NoticeKind;
import org.plumbline.notification.entity.Preset;
import org.plumbline.notification.entity.QuietHours;
import org.plumbline.notification.entity.Wish;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Public;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;

/**
 * What people want to be mailed. Whoever holds the signed address of a mail is its reader here and nowhere else; with an empty token it is
 * whoever is signed in. A token that is none, and no token without a session, answer alike.
 */
@Stateless
public class PreferencesService {

    private static final String BY_TOKEN = "the signed address in a mail says whose preferences they are, or the session does; it opens nothing else";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private MailTokens tokens;

    @Inject
    private PreferenceRegister register;

    @Inject
    private Notices notices;

    @Inject
    private CurrentActor current;

    /** @throws NotFoundException when nobody holds the token */
    @Public(BY_TOKEN)
    public PreferencesView view(String token) {
        Person person = holder(token);
        boolean staff = person instanceof StaffMember;
        MailPreferences mine = register.of(person);
        Map<String, String> wishes = new LinkedHashMap<>();
        Map<String, List<String>> choices = new LinkedHashMap<>();
        kinds(staff).forEach(kind -> {
            wishes.put(kind.name(), mine.wish(kind).name());
            choices.put(kind.name(), kind.choices().stream().map(Wish::name).toList());
        });
        Company company = em.find(Company.class, person.companyId());
        Optional<QuietHours> quiet = mine.getQuietHours();
        return new PreferencesView(company.getName(), company.getTimeZone().getId(), Preset.of(mine, staff).map(Preset::name).orElse(""), wishes, choices,
                mine.getTimeZone() == null ? "" : mine.getTimeZone(), quiet.map(hours -> hours.from().toString()).orElse(""),
                quiet.map(hours -> hours.until().toString()).orElse(""), mine.getDigestAt().toString(), person.getLanguage());
    }

    /** @throws RejectedInputException at the field at fault. @throws NotFoundException as {@link #view} */
    @Public(BY_TOKEN)
    public void save(String token, PreferencesDraft draft) {
        Person person = holder(token);
        MailPreferences mine = register.forChange(person);
        kinds(person instanceof StaffMember).filter(kind -> draft.wishes().containsKey(kind.name()))
                .forEach(kind -> mine.choose(kind, chosen(Wish.class, draft.wishes().get(kind.name()), kind.name())));
        mine.live(draft.timeZone());
        mine.rest(time(draft.quietFrom(), "quietFrom"), time(draft.quietUntil(), "quietUntil"));
        LocalTime digest = time(draft.digestAt(), "digestAt");
        mine.readAt(digest == null ? mine.getDigestAt() : digest);
        person.speak(Languages.demandSpoken(draft.language()));
        notices.reconsider(person, Instant.now());
    }

    /** Takes over a preset, the rest stays. @throws NotFoundException as {@link #view}, or when there is no such preset */
    @Public(BY_TOKEN)
    public void choose(String token, String preset) {
        Person person = holder(token);
        Preset chosen = chosen(Preset.class, preset, "preset");
        MailPreferences mine = register.forChange(person);
        kinds(person instanceof StaffMember).forEach(kind -> mine.choose(kind, chosen.wish(kind)));
        notices.reconsider(person, Instant.now());
    }

    /** Ends the kind of mail the token came with; twice is once. @return false when there is no such token */
    @Public("mail providers post this for their reader, without a session (RFC 8058); the token says whose mail and which kind")
    public boolean unsubscribe(String token) {
        Optional<MailTokens.Holder> holder = tokens.holder(token).filter(found -> !found.kind().isEmpty());
        holder.ifPresent(found -> {
            MailPreferences theirs = register.forChange(found.person());
            String ended = MailOrder.DIGEST.equals(found.kind()) ? Wish.DAILY.name() : found.kind();
            Stream.of(NoticeKind.values()).filter(kind -> kind.name().equals(ended) || theirs.wish(kind).isCollected() && theirs.wish(kind).name().equals(ended))
                    .forEach(kind -> theirs.choose(kind, Wish.NEVER));
        });
        return holder.isPresent();
    }

    private Person holder(String token) {
        if (token != null && !token.isEmpty()) {
            return tokens.holder(token).orElseThrow(NotFoundException::new).person();
        }
        Actor actor = current.get();
        Person person = actor.isStaff() ? em.find(StaffMember.class, actor.personId())
                : actor.isClient() ? em.find(Client.class, actor.personId()) : null;
        return Optional.ofNullable(person).orElseThrow(NotFoundException::new);
    }

    private static Stream<NoticeKind> kinds(boolean staff) {
        return Stream.of(NoticeKind.values()).filter(kind -> kind.isFor(staff));
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String name, String field) {
        return Stream.of(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new RejectedInputException(field, "preferences.unknown"));
    }

    private static LocalTime time(String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new RejectedInputException(field, "preferences.time");
        }
    }
}
