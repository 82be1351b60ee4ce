package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.account.control.ItemLinks;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Person;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.notification.control.NoticeSource.Subject;
import org.plumbline.notification.control.ReceivedMails.Answer;
import org.plumbline.notification.control.ReplyTokens.Ticket;
import org.plumbline.notification.entity.NoticeKind;
import org.plumbline.notification.entity.Wish;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** Orders the mails about messages. A client's carries a link of its own, which opens a closed browser; staff sign in. */
@ApplicationScoped
public class NoticeLetters {

    /** Messages a mail of the day quotes, and places it names in its subject. */
    private static final int MOST_OF_DAY = 12;
    private static final int PLACES = 3;

    @Inject
    private Mailing mailing;

    @Inject
    private ItemLinks links;

    @Inject
    private ReplyTokens replies;

    @Inject
    private Settings settings;

    /** What a mail about one thread tells. @param more whether there is more than is quoted */
    record News(MessageThread thread, Subject subject, List<Message> messages, boolean more) {
    }

    /** One thread's news. Its last number makes the order's key: the same news again fail, and nobody gets them twice. */
    void one(Person to, News news) {
        long last = news.messages().get(news.messages().size() - 1).getNumber();
        Map<String, String> values = new HashMap<>(news.subject().values());
        values.putAll(Bundle.values(news.messages(), "", 1));
        values.put("who", Bundle.authors(news.messages()));
        String anchor = news.subject().anchor().replace("%d", Long.toString(news.messages().get(0).getNumber()));
        values.put("url", address(to, news.thread().projectId(), news.subject().page(), anchor));
        if (news.more()) {
            values.put(MailOrder.MORE, "true");
        }
        values.put(MailOrder.KIND, news.subject().kind().name());
        replies.address(new Ticket(news.thread().getId(), Notices.isStaff(to), to.getId())).ifPresent(address -> values.put(MailOrder.REPLY_TO, address));
        String key = "notice:" + news.thread().getId() + ":" + to.getId() + ":" + last;
        order(to, key, news.subject().template(), values);
    }

    /** Asks once more for what a client has not acknowledged. @param slot when that was due: with what is asked the order's key */
    void acknowledge(Client to, News news, long asked, Instant slot) {
        Map<String, String> values = new HashMap<>(news.subject().values());
        values.putAll(Bundle.values(news.messages(), "", 1));
        values.put("who", Bundle.authors(news.messages()));
        values.put("url", address(to, news.thread().projectId(), news.subject().page(), ""));
        values.put(MailOrder.KIND, NoticeKind.ACKNOWLEDGEMENTS.name());
        String key = "acknowledge:" + asked + ":" + slot.getEpochSecond();
        order(to, key, "messaging/acknowledge", values);
    }

    /** Which files of an answer were not kept. The answer's sign is the order's key: it lands once. */
    void leftOut(Person to, Answer answer, Subject subject, String names) {
        Map<String, String> values = new HashMap<>(Map.of("place", subject.called(), "files", names));
        values.put("url", address(to, answer.thread().projectId(), subject.page(), ""));
        order(to, "files:" + answer.sign(), "messaging/files", values);
    }

    /** Everything of a day, or of a week. @param slot when it was to be written: with the person the order's key */
    void digest(Person to, List<News> all, Wish wish, Instant slot) {
        Map<String, String> values = new HashMap<>();
        int number = 1;
        for (News news : all) {
            List<Message> messages = news.messages().stream().limit(Math.max(0, MOST_OF_DAY - number + 1)).toList();
            values.putAll(Bundle.values(messages, news.subject().called(), number));
            number += messages.size();
        }
        if (all.stream().anyMatch(News::more) || number - 1 < all.stream().mapToInt(news -> news.messages().size()).sum()) {
            values.put(MailOrder.MORE, "true");
        }
        values.put("places", all.stream().map(news -> news.subject().called()).distinct().limit(PLACES).collect(Collectors.joining(", ")));
        values.put("url", address(to, all.get(0).thread().projectId(), "/messaging/list.xhtml", ""));
        values.put(MailOrder.KIND, wish.name());
        String key = "digest:" + Notices.kind(to) + ":" + to.getId() + ":" + slot.getEpochSecond();
        order(to, key, wish == Wish.WEEKLY ? "messaging/digest-week" : "messaging/digest", values);
    }

    private void order(Person to, String key, String template, Map<String, String> values) {
        mailing.queue(new MailOrder(to.companyId(), key, to.getEmail(), to.getName(), to.getLanguage(), template, values).readAs(Notices.kind(to)));
    }

    private String address(Person to, long projectId, String page, String anchor) {
        String portal = settings.url(Setting.BASE_URL).toString();
        if (to instanceof Client client) {
            return portal + "/l/" + links.issueBeside(client, new ItemLinks.Item(projectId, page + anchor), Actor.system(client.companyId()));
        }
        return portal + page + anchor;
    }
}
