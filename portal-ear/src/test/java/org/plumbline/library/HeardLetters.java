package org.plumbline.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.plumbline.library.entity.ApprovalNotified;
import org.plumbline.library.entity.ExpiryNotified;
import org.plumbline.library.entity.WantedNotified;
import org.plumbline.shared.Actor;

/** Keeps what only mailboxes would see of documents. */
@ApplicationScoped
public class HeardLetters {

    private final List<ApprovalNotified> approvals = new CopyOnWriteArrayList<>();

    private final List<WantedNotified> wanted = new CopyOnWriteArrayList<>();

    void hear(@Observes ApprovalNotified event) {
        approvals.add(event);
    }

    void hear(@Observes WantedNotified event) {
        wanted.add(event);
    }

    private final List<ExpiryNotified> expiries = new CopyOnWriteArrayList<>();

    void hear(@Observes ExpiryNotified event) {
        expiries.add(event);
    }

    /** About a document that runs out, to one reader, the newest last. */
    List<ExpiryNotified> ofExpiry(long document, Actor reader) {
        return expiries.stream().filter(event -> event.documentId() == document && event.staffId() == reader.personId()).toList();
    }

    /** About an approval, the newest last. */
    List<ApprovalNotified> about(long approval) {
        return approvals.stream().filter(event -> event.approvalId() == approval).toList();
    }

    /** What about, to one reader. */
    List<ApprovalNotified.Kind> about(long approval, Actor reader) {
        return about(approval).stream().filter(event -> event.readerKind() == reader.kind() && event.readerId() == reader.personId())
                .map(ApprovalNotified::kind).toList();
    }

    /** About wanted files of a project, to one reader, the newest last. */
    List<WantedNotified> ofWanted(long project, Actor reader) {
        return wanted.stream().filter(event -> event.projectId() == project && event.readerKind() == reader.kind() && event.readerId() == reader.personId()).toList();
    }

    List<WantedNotified.Kind> aboutWanted(long project, Actor reader) {
        return ofWanted(project, reader).stream().map(WantedNotified::kind).toList();
    }
}
