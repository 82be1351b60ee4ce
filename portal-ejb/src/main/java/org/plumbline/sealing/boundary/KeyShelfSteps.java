package org.plumbline.sealing.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.account.entity.Company;
import org.plumbline.sealing.control.KeyShelf;
import org.plumbline.sealing.control.SealRepository;
import org.plumbline.sealing.entity.SealCertificate;
import org.plumbline.sealing.entity.SealKey;
import org.plumbline.sealing.entity.SealRecord;
import org.plumbline.sealing.entity.SealRoot;
import org.plumbline.security.Public;
import org.plumbline.shared.NotFoundException;

/** The shelf of keys in the database, each call in a transaction of its own. Who comes second to a key finds the first one's. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeyShelfSteps implements KeyShelf {

    private static final String BELOW = "called by whoever seals, who has made sure of the company; no page reaches it";

    @Inject
    private SealRepository seals;

    @Resource
    private EJBContext context;

    @Override
    @Public(BELOW)
    public String company(long companyId) {
        return seals.company(companyId).map(Company::getName).orElseThrow(NotFoundException::new);
    }

    @Override
    @Public(BELOW)
    public Optional<Root> root(long companyId) {
        return seals.root(companyId).map(root -> new Root(company(companyId), root.key(), root.getList(), root.getListNumber(), root.getListNext()));
    }

    @Override
    @Public(BELOW)
    public void keepRoot(long companyId, SealKey root) {
        keepFirst(new SealRoot(companyId, root));
    }

    @Override
    @Public(BELOW)
    public Optional<Current> current(long companyId) {
        return seals.current(companyId).map(found -> new Current(found.getNumber(), found.key(), found.getEndsAt()));
    }

    @Override
    @Public(BELOW)
    public void keepCertificate(long companyId, int number, SealKey certificate, Instant endsAt) {
        keepFirst(new SealCertificate(companyId, number, certificate, endsAt));
    }

    @Override
    @Public(BELOW)
    public String keepList(long companyId, Listing list) {
        SealRoot root = seals.rootForChange(companyId).orElseThrow(NotFoundException::new);
        root.publish(list.content(), list.number(), list.next());
        return root.getList();
    }

    @Override
    @Public(BELOW)
    public void note(long companyId, Note note) {
        seals.add(new SealRecord(companyId, note.sha256(), note.certificate(), note.level()));
    }

    /** The database allows one; whatever else may be wrong shows itself when the caller does not find any afterwards. */
    private void keepFirst(Object made) {
        try {
            seals.add(made);
        } catch (PersistenceException e) {
            context.setRollbackOnly();
        }
    }
}
