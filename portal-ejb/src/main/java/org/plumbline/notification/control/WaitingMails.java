package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.notification.entity.AnswerWait;
import org.plumbline.notification.entity.AnswerWait.Stage;
import org.plumbline.notification.entity.NoticeKind;
import org.plumbline.notification.entity.Wish;
import org.plumbline.project.entity.Project;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** Mails to staff about a client who waits: once to whoever has to do with it, once to the owners. */
@ApplicationScoped
public class WaitingMails {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ProjectStaff staff;

    @Inject
    private PreferenceRegister preferences;

    @Inject
    private Mailing mailing;

    @Inject
    private ReplyTokens replies;

    @Inject
    private Settings settings;

    void remind(AnswerWait wait, MessageThread thread, NoticeSource source, Stage told) {
        List<StaffMember> to = told == Stage.RAISED ? staff.owners(wait.companyId()) : source.circle(thread).stream()
                .filter(StaffMember.class::isInstance).map(StaffMember.class::cast).toList();
        Message asked = em.createQuery("select m from Message m where m.threadId = :thread and m.number = :number", Message.class)
                .setParameter("thread", thread.getId()).setParameter("number", wait.getAskedNumber()).getSingleResult();
        to.stream().filter(member -> preferences.of(member).wish(NoticeKind.WAITING) != Wish.NEVER)
                .forEach(member -> source.subject(thread, member).ifPresent(subject -> order(wait, member, subject, asked, told)));
    }

    private void order(AnswerWait wait, StaffMember member, NoticeSource.Subject subject, Message asked, Stage told) {
        Map<String, String> values = new HashMap<>(Bundle.values(List.of(asked), "", 1));
        values.put("who", em.find(Client.class, asked.getAuthorId()).getName());
        values.put("project", em.find(Project.class, wait.projectId()).getName());
        values.put("url", settings.url(Setting.BASE_URL) + subject.page() + subject.anchor().replace("%d", Long.toString(asked.getNumber())));
        values.put(MailOrder.KIND, NoticeKind.WAITING.name());
        replies.address(new ReplyTokens.Ticket(wait.getThreadId(), true, member.getId())).ifPresent(address -> values.put(MailOrder.REPLY_TO, address));
        String template = told == Stage.RAISED ? "messaging/waiting-raised" : "messaging/waiting";
        mailing.queue(new MailOrder(wait.companyId(), "waiting:" + wait.getId() + ":" + told + ":" + member.getId(), member.getEmail(), member.getName(),
                member.getLanguage(), template, values).readAs(Actor.Kind.STAFF));
    }
}
