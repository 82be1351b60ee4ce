package org.plumbline.document.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.document.entity.FileDamaged;
import org.plumbline.document.entity.FileMended;
import org.plumbline.security.Public;

/** What {@link FileProofTimer} does in the database, each in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FileProofSteps {

    private static final String BY_TIMER = "the timer acts for the portal itself; no page reaches it";

    @Inject
    private StoredFiles files;

    @Inject
    private Event<FileDamaged> damaged;

    @Inject
    private Event<FileMended> mended;

    /** Files that were not read since a moment, those never read first. */
    @Public(BY_TIMER)
    public List<Long> unproven(Instant since, int most) {
        return files.unproven(since, most);
    }

    /** @return what to read; empty when another node reads it, or it is gone */
    @Public(BY_TIMER)
    public Optional<FileBytes> claim(long fileId, Instant since, Instant now) {
        return files.forChange(fileId).filter(file -> file.beginProof(since, now)).map(file -> file.bytes());
    }

    /** Keeps what was found. Says so once, however often it is found. */
    @Public(BY_TIMER)
    public void found(long fileId, boolean whole, Instant now) {
        files.forChange(fileId).ifPresent(file -> {
            if (whole) {
                file.mend().ifPresent(mended::fire);
            } else {
                file.damage(now).ifPresent(damaged::fire);
            }
        });
    }
}
