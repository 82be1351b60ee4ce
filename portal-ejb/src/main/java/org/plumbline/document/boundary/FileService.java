package org.plumbline.document.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.document.entity.FileState;
import org.plumbline.document.entity.PictureSize;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;

/** Files go out, to whom they are for and never before they are judged. Somebody else's answers like one that does not exist. */
@Stateless
public class FileService {

    @Inject
    private StoredFiles files;

    @Inject
    private DocumentStore store;

    /** @throws NotFoundException when there is none, or it is not for the reader */
    @Permit(Action.FILE_READ)
    public FileView view(Actor reader, long id) {
        return FileView.of(files.get(reader, id));
    }

    /**
     * @param from   bytes left out, from 0
     * @param length bytes at most
     * @throws NotFoundException as {@link #view}, and when nobody is given it
     */
    @Permit(Action.FILE_READ)
    public FileContent read(Actor reader, long id, long from, long length) {
        StoredFile file = clean(reader, id);
        return content(file.getMediaType(), file.bytes().storeId(), from, length);
    }

    /** What is shown of a picture. @param small at most 480 pixels wide and high, else 1600. @throws NotFoundException when there is nothing */
    @Permit(Action.FILE_READ)
    public FileContent preview(Actor reader, long id, boolean small) {
        StoredFile file = clean(reader, id);
        if (!file.preview().isThere()) {
            throw new NotFoundException();
        }
        return content(file.preview().getMediaType(), file.preview().storeId(small ? PictureSize.SMALL : PictureSize.FULL), 0, Long.MAX_VALUE);
    }

    private StoredFile clean(Actor reader, long id) {
        StoredFile file = files.get(reader, id);
        if (file.getState() != FileState.CLEAN) {
            throw new NotFoundException();
        }
        return file;
    }

    private FileContent content(String mediaType, String storeId, long from, long length) {
        try {
            return new FileContent(mediaType, store.read(storeId, from, length));
        } catch (IOException e) {
            throw new UncheckedIOException("the store of files failed", e);
        }
    }
}
