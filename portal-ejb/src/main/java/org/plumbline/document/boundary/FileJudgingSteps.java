package org.plumbline.document.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.document.control.FileJudging.Case;
import org.plumbline.document.control.FileJudging.Finding;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.document.entity.FileJudged;
import org.plumbline.document.entity.FileState;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.security.Public;

/** The steps of {@link FileJudgingTimer} in the database, each in a transaction of its own: a file is judged by one node at a time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FileJudgingSteps {

    private static final String BY_TIMER = "the timer acts for the portal itself; no page reaches it";
    /** Longer than a look takes: who claims a file and dies leaves it to another after that. */
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 6;

    @Inject
    private StoredFiles files;

    @Inject
    private Event<FileJudged> judged;

    @Public(BY_TIMER)
    public List<Long> due(Instant now, int most) {
        return files.toJudge(now, most);
    }

    /** Empty when somebody else has it, or it is judged. */
    @Public(BY_TIMER)
    public Optional<Case> claim(long fileId, Instant now) {
        return files.forChange(fileId).filter(file -> file.claim(now, now.plus(CLAIM)))
                .map(file -> new Case(file.getId(), file.bytes().storeId(), file.bytes().size(), file.getMediaType(), file.getName()));
    }

    /** @return what is no longer needed in the store: a refused file's bytes, or a preview that came too late */
    @Public(BY_TIMER)
    public List<String> judge(long fileId, Finding finding) {
        Optional<StoredFile> found = files.forChange(fileId).filter(file -> file.getState() == FileState.PENDING);
        if (found.isEmpty()) {
            return finding.preview().storeIds();
        }
        StoredFile file = found.get();
        judged.fire(finding.harm().map(file::refuse).orElseGet(() -> file.pass(finding.preview())));
        return finding.harm().isPresent() ? file.storeIds() : List.of();
    }

    /** It could not be told: later, each time twice as long, up to about five minutes. */
    @Public(BY_TIMER)
    public void postpone(long fileId, Instant now) {
        files.forChange(fileId).ifPresent(file -> file.postpone(now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(file.getTries(), MOST_DOUBLINGS)))));
    }
}
