package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.plumbline.document.control.FileReaders;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.shared.Actor;

/** Files that were sent in threads about things are for whoever sees the thread now. */
@ApplicationScoped
public class ThingFiles implements FileReaders {

    @Inject
    private MessageFiles files;

    @Inject
    private ProjectThreads threads;

    @Override
    public boolean mayRead(Actor reader, StoredFile file) {
        return files.thingOf(file.getId()).filter(thread -> thread.companyId() == reader.companyId())
                .filter(thread -> threads.seen(reader, List.of(thread)).containsKey(thread.getId())).isPresent();
    }
}
