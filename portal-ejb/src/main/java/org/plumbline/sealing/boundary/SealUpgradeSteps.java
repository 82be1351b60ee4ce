package org.plumbline.sealing.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.document.entity.FileAdded;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.document.entity.FileJudged;
import org.plumbline.document.entity.FileOrigin;
import org.plumbline.document.entity.FilePreview;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.sealing.control.SealRepository;
import org.plumbline.sealing.entity.SealLevel;
import org.plumbline.sealing.entity.SealRaised;
import org.plumbline.sealing.entity.SealUpgrade;
import org.plumbline.security.Public;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** The steps of {@link SealUpgradeTimer} in the database, each in a transaction of its own: of two nodes one tries. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SealUpgradeSteps {

    private static final String BY_TIMER = "the timer acts for the portal itself; no page reaches it";

    @Inject
    private SealRepository seals;

    @Inject
    private StoredFiles files;

    @Inject
    private Event<DomainEvent> told;

    /** What is tried. */
    public record Attempt(long upgradeId, long companyId, String storeId, long size) {
    }

    @Public(BY_TIMER)
    public List<Long> due(Instant now, int most) {
        return seals.due(now, most);
    }

    /** Empty when somebody else tries, or the file is gone. */
    @Public(BY_TIMER)
    public Optional<Attempt> claim(long upgradeId, Instant now) {
        SealUpgrade upgrade = seals.forChange(upgradeId).filter(one -> one.claim(now)).orElse(null);
        if (upgrade == null) {
            return Optional.empty();
        }
        Optional<StoredFile> file = files.forChange(upgrade.getFileId());
        if (file.isEmpty()) {
            seals.remove(upgrade);
        }
        return file.map(one -> new Attempt(upgradeId, one.companyId(), one.bytes().storeId(), one.bytes().size()));
    }

    /** The raised file takes its place beside the first, for the same readers. @return false when the first is gone meanwhile */
    @Public(BY_TIMER)
    public boolean finish(long upgradeId, SealLevel level, FileBytes bytes) {
        SealUpgrade upgrade = seals.forChange(upgradeId).orElse(null);
        StoredFile file = upgrade == null ? null : files.forChange(upgrade.getFileId()).orElse(null);
        if (file == null) {
            return false;
        }
        Actor portal = Actor.system(file.companyId());
        StoredFile fresh = new StoredFile(new FileOrigin(file, portal.kind(), portal.personId(), file.getName(), file.getMediaType()), file.getMediaType(),
                bytes, Instant.now());
        if (file.getAudience() != null) {
            fresh.use(file.getAudience());
        }
        // made by the portal: nothing in it is to be judged, and nobody waits for it
        FileJudged passed = fresh.pass(new FilePreview());
        seals.add(fresh);
        seals.remove(upgrade);
        // first of all, since flats above take rows that come before the audit trail's
        told.fire(new SealRaised(portal, file.companyId(), file.projectId(), file.getId(), fresh.getId(), level));
        told.fire(new FileAdded(portal, file.companyId(), file.projectId(), fresh.getId(), fresh.getMediaType(), bytes.size(), bytes.sha256()));
        told.fire(passed);
        return true;
    }
}
