package org.plumbline.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.library.entity.Approver;
import org.plumbline.library.entity.Document;
import org.plumbline.library.entity.DocumentTerms;
import org.plumbline.library.entity.FilesWanted;
import org.plumbline.library.entity.Visibility;
import org.plumbline.library.entity.VersionAuthor;
import org.plumbline.library.entity.WantedFile;
import org.plumbline.library.entity.WantedNotified.Kind;
import org.plumbline.library.entity.WantedTerms;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;

/** Asks for files, takes what is sent and judges it. What was sent is for staff until it is a document that somebody may see. */
@ApplicationScoped
public class Wanting {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Wanted wanted;

    @Inject
    private WantedLetters letters;

    @Inject
    private Versions versions;

    @Inject
    private StoredFiles files;

    @Inject
    private AccessPolicy policy;

    @Inject
    private Event<DomainEvent> events;

    public void ask(Actor by, Project project, Approver from, List<WantedTerms> terms) {
        VersionAuthor asker = versions.author(by);
        List<WantedFile> asked = terms.stream().map(one -> new WantedFile(project, from, one, asker)).toList();
        letters.hold(from.personId());
        asked.forEach(em::persist);
        em.flush();
        events.fire(new FilesWanted(by, project.companyId(), project.getId(), from.personId(), asked.size()));
        letters.write(by, asked, Kind.ASKED, asker.name());
    }

    /** @throws RejectedInputException at {@code files}. @throws ConflictException when it is not wanted (any more) */
    public void send(Actor by, long id, long fileId) {
        WantedFile file = wanted.getForChange(by, id);
        StoredFile sent;
        try {
            sent = files.use(by, file.projectId(), Audience.STAFF, List.of(fileId)).get(0);
        } catch (NotFoundException notTheirs) {
            throw new RejectedInputException("files", "library.file");
        }
        events.fire(file.send(by, sent, Instant.now()));
        letters.tellAsker(by, file);
    }

    /** @return the new document's id. @throws ConflictException unless it waits to be looked at, and its file is clean */
    public long accept(Actor by, Project project, long id) {
        WantedFile file = wanted.getForChange(by, id);
        file.demandSent();
        StoredFile sent = file.getFileId().flatMap(files::forChange).filter(StoredFile::isClean).orElseThrow(() -> new ConflictException("library.not_clean"));
        WantedTerms terms = file.getTerms();
        Document document = new Document(project, new DocumentTerms(terms.type(), terms.title(), null, null, null, null));
        versions.first(by, document, sent, policy.permits(Action.LIBRARY_SHARE, by, project) ? terms.type().visibility() : Visibility.INTERNAL);
        events.fire(file.accept(by, document));
        return document.getId();
    }

    /** @throws RejectedInputException at {@code words}. @throws ConflictException unless it waits to be looked at */
    public void giveBack(Actor by, long id, String words) {
        WantedFile file = wanted.getForChange(by, id);
        letters.hold(file.getFrom().personId());
        events.fire(file.giveBack(by, words));
        letters.write(by, List.of(file), Kind.RETURNED, versions.author(by).name());
    }

    /** @throws ConflictException when it was sent */
    public void withdraw(Actor by, long id) {
        events.fire(wanted.getForChange(by, id).withdraw(by));
    }
}
