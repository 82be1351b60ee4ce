package org.plumbline.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.document.entity.FilePreview;
import org.plumbline.document.entity.PictureSize;
import org.plumbline.library.control.Shelf;
import org.plumbline.library.control.Shelf.Held;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;

/** The bytes of versions, for who may see them at the moment they ask and never before they are judged. */
@Stateless
public class LibraryFileService {

    @Inject
    private Shelf shelf;

    @Inject
    private DocumentStore store;

    /** Of a version and its title. @param title of the document */
    public record VersionFile(String title, VersionRow version) {
    }

    /** @param stream to be closed */
    public record Preview(String mediaType, InputStream stream) {
    }

    /** @throws NotFoundException when there is none that the reader may see, or nobody is given it */
    @Permit(Action.LIBRARY_VIEW)
    public VersionFile view(Actor reader, long id, int number) {
        Held held = clean(reader, id, number);
        return new VersionFile(held.document().getTerms().title(), VersionRow.of(held));
    }

    /**
     * @param from   bytes left out, from 0
     * @param length bytes at most
     * @return to be closed; holds neither memory nor a connection to the database
     * @throws NotFoundException as {@link #view}
     */
    @Permit(Action.LIBRARY_VIEW)
    public InputStream read(Actor reader, long id, int number, long from, long length) {
        return stream(clean(reader, id, number).file().bytes().storeId(), from, length);
    }

    /** A small picture of what is in it, at most 480 pixels wide and high. @throws NotFoundException as {@link #view}, and when there is none */
    @Permit(Action.LIBRARY_VIEW)
    public Preview preview(Actor reader, long id, int number) {
        FilePreview preview = clean(reader, id, number).file().preview();
        if (!preview.isThere()) {
            throw new NotFoundException();
        }
        return new Preview(preview.getMediaType(), stream(preview.storeId(PictureSize.SMALL), 0, Long.MAX_VALUE));
    }

    private Held clean(Actor reader, long id, int number) {
        Held held = shelf.version(reader, id, number);
        if (!held.file().isClean()) {
            throw new NotFoundException();
        }
        return held;
    }

    private InputStream stream(String storeId, long from, long length) {
        try {
            return store.read(storeId, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException("the store of files failed", e);
        }
    }
}
