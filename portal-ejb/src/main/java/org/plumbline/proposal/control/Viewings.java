package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.proposal.entity.SectionView;
import org.plumbline.proposal.entity.Share;

/** Keeps which sections people had before their eyes. */
@ApplicationScoped
public class Viewings {

    /** Rows kept of one person and revision: who comes back that often tells nothing new. */
    private static final long MOST_ROWS = 2000;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** @param seconds by the key of the section */
    public void note(Share share, int revision, String visit, Map<Long, Integer> seconds, Instant now) {
        // reports of one person take turns: two at once would both begin the same row
        em.lock(share, LockModeType.PESSIMISTIC_WRITE);
        Map<Long, SectionView> known = of(share, revision, visit).stream()
                .collect(Collectors.toMap(SectionView::getSectionKey, Function.identity()));
        long room = known.size() == seconds.size() ? 0 : MOST_ROWS - count(share, revision);
        for (Map.Entry<Long, Integer> section : seconds.entrySet()) {
            SectionView view = known.get(section.getKey());
            if (view == null && room > 0) {
                view = new SectionView(share, revision, section.getKey(), visit, now);
                em.persist(view);
                room--;
            }
            if (view != null) {
                view.lasted(section.getValue(), now);
            }
        }
    }

    private List<SectionView> of(Share share, int revision, String visit) {
        return em.createQuery("select v from SectionView v where v.shareId = :share and v.revision = :revision and v.visit = :visit",
                SectionView.class).setParameter("share", share.getId()).setParameter("revision", revision).setParameter("visit", visit)
                .getResultList();
    }

    private long count(Share share, int revision) {
        return em.createQuery("select count(v) from SectionView v where v.shareId = :share and v.revision = :revision", Long.class)
                .setParameter("share", share.getId()).setParameter("revision", revision).getSingleResult();
    }
}
