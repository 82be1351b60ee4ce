package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.messaging.entity.Pin;
import org.plumbline.shared.Audience;
import org.plumbline.shared.ConflictException;

/** What stands at the top of rooms. */
@ApplicationScoped
public class Pins {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** What is pinned in a room, the newest message first, in one query; nothing that was taken back. */
    public List<Message> of(long companyId, long projectId, Audience audience) {
        return em.createQuery("select m from MessageThread t, Pin p, Message m where t.roomKey = :key and t.companyId = :company and p.threadId = t.id "
                + "and m.id = p.messageId and m.retractedAt is null order by m.number desc", Message.class)
                .setParameter("key", MessageThread.roomKey(projectId, audience)).setParameter("company", companyId).setMaxResults(Pin.MOST).getResultList();
    }

    /**
     * Pins a message whose row is locked. Two at once may make one more than {@link Pin#MOST}: the oldest then waits its turn.
     *
     * @return false when it is pinned
     * @throws ConflictException when there are as many as may be
     */
    public boolean add(Message message, long companyId) {
        List<Pin> pins = em.createQuery("select p from Pin p where p.threadId = :thread", Pin.class).setParameter("thread", message.getThreadId()).getResultList();
        if (pins.stream().anyMatch(pin -> pin.getMessageId() == message.getId())) {
            return false;
        }
        if (pins.size() >= Pin.MOST) {
            throw new ConflictException("message.pins", Pin.MOST);
        }
        em.persist(new Pin(companyId, message));
        return true;
    }

    /** @return false when it is not pinned */
    public boolean remove(Message message) {
        return em.createQuery("delete from Pin p where p.messageId = :message").setParameter("message", message.getId()).executeUpdate() > 0;
    }
}
