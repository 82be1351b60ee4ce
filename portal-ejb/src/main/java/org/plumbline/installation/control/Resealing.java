package org.plumbline.installation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.installation.entity.KeyRotation;
import org.plumbline.shared.KeyFolder;
import org.plumbline.shared.KeyFolder.OldForm;
import org.plumbline.shared.KeyRing;

/**
 * Seals every value anew after a rotation, one batch at a time in the transaction of its caller. A value that somebody changes
 * meanwhile is left as they wrote it: it has the new key already. The version of a row stays, so nobody's open form is refused.
 */
@ApplicationScoped
public class Resealing {

    static final int BATCH = 200;

    private static final Logger LOG = System.getLogger(Resealing.class.getName());

    /** By then every node has seen the new key and uses it. */
    private static final Duration BEFORE_FIRST_BATCH = Duration.ofSeconds(5);

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private KeyRing keys;

    @Inject
    private KeyFolder folder;

    /** Notes that a rotation has begun. */
    public KeyRotation begin() {
        KeyRotation rotation = new KeyRotation();
        em.persist(rotation);
        return rotation;
    }

    /** The last rotation, if there ever was one. */
    public Optional<KeyRotation> last() {
        return em.createQuery("select r from KeyRotation r order by r.id desc", KeyRotation.class).setMaxResults(1)
                .getResultStream().findFirst();
    }

    /** Does one batch of the oldest rotation that is not finished. @return whether there may be more */
    public boolean next(Instant now) {
        // found first and locked then: no statement both locks and limits on every database
        Optional<KeyRotation> open = em.createQuery("select r.id from KeyRotation r where r.finishedAt is null "
                + "and r.createdAt <= :before order by r.id", Long.class).setParameter("before", now.minus(BEFORE_FIRST_BATCH))
                .setMaxResults(1).getResultStream().findFirst()
                .map(id -> em.find(KeyRotation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(rotation -> rotation.getFinishedAt() == null);
        open.ifPresentOrElse(rotation -> advance(rotation, now), this::retireUnbound);
        return open.isPresent();
    }

    /** Once nothing is left to do: not by the last batch, whose transaction could still be rolled back. */
    private void retireUnbound() {
        if (folder.accepts(OldForm.UNBOUND_COLUMNS) && em.createQuery("select count(r) from KeyRotation r where r.finishedAt is null",
                Long.class).getSingleResult() == 0) {
            folder.retire(OldForm.UNBOUND_COLUMNS);
        }
    }

    private void advance(KeyRotation rotation, Instant now) {
        List<SealedColumn> columns = SealedColumn.all(em);
        // a column that came with a newer version sorts in; one that went is passed over
        Optional<SealedColumn> column = columns.stream().filter(c -> c.name().compareTo(rotation.getPlace()) >= 0).findFirst();
        if (column.isEmpty()) {
            rotation.finish(now);
            return;
        }
        rotation.enter(column.get().name());
        if (!batch(rotation, column.get())) {
            columns.stream().filter(c -> c.name().compareTo(rotation.getPlace()) > 0).findFirst()
                    .ifPresentOrElse(c -> rotation.enter(c.name()), () -> rotation.finish(now));
        }
    }

    /** @return whether the column has more rows */
    private boolean batch(KeyRotation rotation, SealedColumn column) {
        List<?> rows = em.createNativeQuery("select id, " + column.column() + ", " + column.sourceColumn() + " from " + column.table()
                + " where id > ?1 and " + column.sourceColumn() + " is not null order by id").setParameter(1, rotation.getLastRow())
                .setMaxResults(BATCH).getResultList();
        long last = rotation.getLastRow();
        for (Object row : rows) {
            Object[] values = (Object[]) row;
            last = ((Number) values[0]).longValue();
            reseal(column, last, (String) values[1], (String) values[2]);
        }
        rotation.advance(last, rows.size());
        return rows.size() == BATCH;
    }

    private void reseal(SealedColumn column, long id, String before, String sealed) {
        String plain;
        try {
            plain = column.source().convertToEntityAttribute(sealed);
        } catch (IllegalStateException | IllegalArgumentException e) {
            // one damaged value must not stop all others
            LOG.log(Level.WARNING, "{0} of row {1,number,#} cannot be opened and stays as it is", column.name(), id);
            return;
        }
        em.createNativeQuery("update " + column.table() + " set " + column.column() + " = ?1 where id = ?2 and " + column.column()
                + " = ?3").setParameter(1, column.anew().apply(keys, plain)).setParameter(2, id).setParameter(3, before).executeUpdate();
    }
}
