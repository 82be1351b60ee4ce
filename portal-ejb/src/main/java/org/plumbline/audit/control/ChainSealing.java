package org.plumbline.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.plumbline.audit.entity.AuditChain;
import org.plumbline.shared.KeyFolder;
import org.plumbline.shared.KeyFolder.OldForm;
import org.plumbline.shared.KeyRing;

/** Seals the chains an older version has left, once in the life of an installation: later a chain without a seal is a forged one. */
@ApplicationScoped
public class ChainSealing {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private KeyRing keys;

    @Inject
    private KeyFolder folder;

    /** In the caller's transaction, at start. The seals count once {@link #conclude} was called after the commit. */
    public void seal() {
        if (folder.accepts(OldForm.UNKEYED_AUDIT)) {
            em.createQuery("select c from AuditChain c where c.seal is null", AuditChain.class).getResultStream()
                    .forEach(chain -> chain.sealPlainPart(keys));
        }
    }

    /** From now on no chain is sealed any more. */
    public void conclude() {
        if (folder.accepts(OldForm.UNKEYED_AUDIT)) {
            folder.retire(OldForm.UNKEYED_AUDIT);
        }
    }
}
