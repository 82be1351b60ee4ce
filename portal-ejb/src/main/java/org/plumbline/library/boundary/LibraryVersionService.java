package org.plumbline.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.plumbline.library.control.Shelf;
import org.plumbline.library.control.Versions;
import org.plumbline.library.entity.Document;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;

/** The versions of documents. Whoever makes one of a document that clients see shows it to them, and must be allowed to. */
@Stateless
public class LibraryVersionService {

    @Inject
    private Shelf shelf;

    @Inject
    private Versions versions;

    @Inject
    private AccessPolicy policy;

    /**
     * A file becomes the current version.
     *
     * @param fileId a file the actor has sent to the project and nobody has used
     * @param note   what has changed, up to 500 characters
     * @throws org.plumbline.shared.ConflictException      when a version holds the same bytes
     * @throws org.plumbline.shared.RejectedInputException at {@code files}, when it is not the actor's; at {@code note}
     */
    @Permit(Action.LIBRARY_EDIT)
    public void add(Actor actor, long id, long fileId, String note) {
        versions.add(actor, forChange(actor, id), fileId, note);
    }

    /** An earlier version becomes current, as a new one. @throws org.plumbline.shared.ConflictException when it is current, or is not given to anybody */
    @Permit(Action.LIBRARY_EDIT)
    public void restore(Actor actor, long id, int number, String note) {
        Document document = forChange(actor, id);
        versions.restore(actor, document, shelf.version(actor, id, number).version(), note);
    }

    private Document forChange(Actor actor, long id) {
        Document document = shelf.getForChange(actor, id);
        policy.demand(document.isInternal() ? Action.LIBRARY_EDIT : Action.LIBRARY_SHARE, actor, document);
        return document;
    }
}
