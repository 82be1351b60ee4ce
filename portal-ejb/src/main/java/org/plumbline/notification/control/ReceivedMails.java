package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.control.Clients;
import org.plumbline.account.control.EmailAddresses;
import org.plumbline.account.control.Participations;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.notification.control.ReplyTokens.Ticket;
import org.plumbline.notification.entity.HoldReason;
import org.plumbline.notification.entity.ReceivedMail;
import org.plumbline.notification.entity.ReceivedMail.Letter;
import org.plumbline.notification.entity.ReceivedMail.Origin;
import org.plumbline.notification.entity.ReceivedMail.State;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Secrets;

/** Tells answers among the mails that come in, and keeps the rest for the office. */
@ApplicationScoped
public class ReceivedMails {

    /** Signs of the digest that make a message's own sign. */
    private static final int SIGN_LENGTH = 38;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ReplyTokens tokens;

    @Inject
    private EmailAddresses addresses;

    @Inject
    private StaffRepository staff;

    @Inject
    private Clients clients;

    @Inject
    private Participations participations;

    @Inject
    private MailTemplates templates;

    /** What somebody says by mail, and where. @param sign makes it the same message however often it comes. @param files ids of what they send */
    public record Answer(MessageThread thread, Actor by, String sign, String words, List<Long> files) {
    }

    /** What became of a mail's files. @param leftOut names of those that could not be kept */
    public record Filed(List<Long> kept, List<String> leftOut) {
    }

    /** Who answers, and in which project. */
    public record Writer(Actor by, long projectId) {
    }

    public boolean isKnown(ArrivedMail mail) {
        return em.createQuery("select count(m) from ReceivedMail m where m.mailKey = :key", Long.class).setParameter("key", key(mail))
                .getSingleResult() > 0;
    }

    /** What is wrong with a mail, or null when it is an answer. */
    public HoldReason fault(ArrivedMail mail) {
        Optional<Ticket> ticket = tokens.ticket(mail.recipients());
        if (ticket.isEmpty()) {
            return HoldReason.BAD_ADDRESS;
        }
        HoldReason bySender = switch (mail.nature()) {
            case AUTOMATIC -> HoldReason.AUTOMATIC;
            case BOUNCE -> HoldReason.BOUNCE;
            case FORGED -> HoldReason.FORGED;
            case DKIM_FAILED -> HoldReason.DKIM_FAILED;
            case SPF_FAILED -> HoldReason.SPF_FAILED;
            case TOO_LARGE -> HoldReason.TOO_LARGE;
            case UNREADABLE -> HoldReason.UNREADABLE;
            case PERSONAL -> faultOf(person(ticket.get()), mail.sender());
        };
        return bySender != null ? bySender : faultOf(ReplyWords.own(mail.text()), mail);
    }

    private HoldReason faultOf(Person person, String sender) {
        if (person == null || !person.isActive() || person instanceof StaffMember member && staff.owesSecondStep(member)) {
            return HoldReason.NO_ACCESS;
        }
        return addresses.loosely(sender).equals(person.getEmail()) ? null : HoldReason.STRANGER;
    }

    private static HoldReason faultOf(String words, ArrivedMail mail) {
        if (words.isEmpty() && mail.files().isEmpty()) {
            return HoldReason.EMPTY;
        }
        return words.length() > Message.CONTENT_LENGTH ? HoldReason.TOO_LONG : null;
    }

    /** Who sends files with an answer, and where; empty where there is no such conversation. */
    public Optional<Writer> writer(ArrivedMail mail) {
        return tokens.ticket(mail.recipients()).flatMap(ticket -> Optional.ofNullable(em.find(MessageThread.class, ticket.threadId()))
                .map(thread -> new Writer(actor(person(ticket)), thread.projectId())));
    }

    /** Notes that a mail is taken for an answer. @return what it says */
    public Answer land(ArrivedMail mail, Filed filed) {
        Ticket ticket = tokens.ticket(mail.recipients()).orElseThrow(NotFoundException::new);
        ReceivedMail landed = new ReceivedMail(key(mail), origin(ticket));
        em.persist(landed);
        em.flush();
        return answer(landed, words(mail, filed.leftOut(), person(ticket)), filed.kept());
    }

    /** Keeps a mail for the office of whoever it was meant for, else of the sender; where there is none, its words are not kept. */
    public void hold(ArrivedMail mail, HoldReason reason) {
        Optional<Ticket> ticket = tokens.ticket(mail.recipients()).filter(found -> person(found) != null);
        Origin origin = ticket.map(this::origin).orElseGet(() -> new Origin(companyOf(mail.sender()), null, null, 0));
        String own = ticket.map(found -> words(mail, mail.fileNames(), person(found))).orElseGet(() -> own(mail));
        Letter letter = new Letter(Bundle.cut(mail.sender(), EmailAddresses.LENGTH), Bundle.cut(mail.subject(), EmailAddresses.LENGTH),
                Bundle.cut(own, Message.CONTENT_LENGTH));
        em.persist(ReceivedMail.held(key(mail), origin, reason, origin.companyId() == 0 ? null : letter));
        em.flush();
    }

    /** What a mail that was held back says, now that the office lets it in. A stranger's words say whose they are. */
    public Answer answer(ReceivedMail held) {
        String words = held.getReason().isOfDoubtfulSender()
                ? Bundle.cut("✉ " + held.getSender() + ":\n" + held.getWords(), Message.CONTENT_LENGTH) : held.getWords();
        return answer(held, words, List.of());
    }

    private Answer answer(ReceivedMail mail, String words, List<Long> files) {
        Actor by = actor(mail.isOfStaff() ? em.find(StaffMember.class, mail.personId()) : em.find(Client.class, mail.personId()));
        return new Answer(em.find(MessageThread.class, mail.getThreadId()), by, "m" + mail.getMailKey().substring(0, SIGN_LENGTH), words, files);
    }

    private Actor actor(Person person) {
        return person instanceof StaffMember member ? Actor.staff(member.companyId(), member.getId(), 0, member.getRole())
                : Actor.client(person.companyId(), person.getId(), 0, participations.of(person.companyId(), person.getId()));
    }

    /** What waits for the office, oldest first. */
    public List<ReceivedMail> page(Scope scope, int number, int size) {
        return em.createQuery("select m from ReceivedMail m where m.companyId = :company and m.state = :held order by m.id", ReceivedMail.class)
                .setParameter("company", scope.companyId()).setParameter("held", State.HELD).setFirstResult((number - 1) * size).setMaxResults(size)
                .getResultList();
    }

    public long count(Scope scope) {
        return em.createQuery("select count(m) from ReceivedMail m where m.companyId = :company and m.state = :held", Long.class)
                .setParameter("company", scope.companyId()).setParameter("held", State.HELD).getSingleResult();
    }

    /** Those of every company that nobody has decided about for so long. */
    public List<Long> expired(Instant before, int most) {
        return em.createQuery("select m.id from ReceivedMail m where m.state = :held and m.createdAt < :before order by m.createdAt", Long.class)
                .setParameter("held", State.HELD).setParameter("before", before).setMaxResults(most).getResultList();
    }

    /** One that waits, with its row locked, whosever it is. */
    public ReceivedMail forChange(long id) {
        return em.find(ReceivedMail.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One that waits, with its row locked. */
    public ReceivedMail forChange(Scope scope, long id) {
        return Optional.ofNullable(forChange(id))
                .filter(mail -> mail.companyId() == scope.companyId()).orElseThrow(NotFoundException::new);
    }

    /** What its writer has written, and which of their files are not here. */
    private String words(ArrivedMail mail, List<String> leftOut, Person person) {
        String own = own(mail);
        return leftOut.isEmpty() ? own : (own + "\n\n" + templates.layout(person.getLanguage()).getProperty("files")
                .replace("{names}", String.join(", ", leftOut))).strip();
    }

    /** Without what lets its writer in, should their program quote it in a way nobody knows: everybody in the thread would have it. */
    private String own(ArrivedMail mail) {
        return tokens.withoutSecrets(ReplyWords.own(mail.text()));
    }

    private Origin origin(Ticket ticket) {
        return new Origin(person(ticket).companyId(), ticket.threadId(), ticket.kind(), ticket.personId());
    }

    private Person person(Ticket ticket) {
        return ticket.staff() ? em.find(StaffMember.class, ticket.personId()) : em.find(Client.class, ticket.personId());
    }

    /** The one company that knows an address, or 0. */
    private long companyOf(String sender) {
        List<Client> known = clients.everywhere(sender);
        return staff.byEmail(sender).map(Person::companyId).orElseGet(() -> known.size() == 1 ? known.get(0).companyId() : 0L);
    }

    /** A mail without an id is told by everything it says. */
    private static String key(ArrivedMail mail) {
        return Secrets.hash(mail.messageId().isEmpty() ? String.join("\n", mail.sender(), mail.subject(), mail.text(), mail.recipients().toString())
                : mail.messageId() + '\n' + mail.recipients());
    }
}
