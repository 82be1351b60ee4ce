package org.plumbline.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.plumbline.document.control.PictureEncoding.Encoded;
import org.plumbline.document.control.PictureIntake.Made;
import org.plumbline.document.entity.FilePreview;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;

/** Looks into a file that has come: first for harm, then, when it is a picture, for what can be shown of it. In no transaction. */
@ApplicationScoped
public class FileJudging {

    @Inject
    private DocumentStore store;

    @Inject
    private MalwareScanner scanner;

    @Inject
    private PictureIntake pictures;

    /** A file to look into. */
    public record Case(long fileId, String storeId, long size, String mediaType, String name) {
    }

    /** What was found. @param harm its name, or empty. @param preview empty when there is nothing to show */
    public record Finding(Optional<String> harm, FilePreview preview) {
    }

    /** @throws IOException when it could not be told: to be tried again */
    public Finding look(Case file) throws IOException {
        Optional<String> harm;
        try (InputStream content = store.read(file.storeId(), 0, file.size())) {
            harm = scanner.find(content);
        }
        return new Finding(harm, harm.isPresent() ? new FilePreview() : preview(file));
    }

    /** A picture that can't be shown is still a file. */
    private FilePreview preview(Case file) throws IOException {
        if (PictureFormat.ofType(file.mediaType()).isEmpty() || file.size() > PictureIntake.MOST_MEGABYTES * 1024L * 1024) {
            return new FilePreview();
        }
        try (InputStream content = store.read(file.storeId(), 0, file.size())) {
            Made made = pictures.make(content, file.name());
            return new FilePreview(made.full().mediaType(), made.look().width(), made.look().height(), keep(made.full()), keep(made.small()));
        } catch (TooManyTriesException busy) {
            throw new IOException("too many pictures at once", busy);
        } catch (RejectedInputException noPictureForScreens) {
            return new FilePreview();
        }
    }

    private String keep(Encoded picture) throws IOException {
        return store.write(new ByteArrayInputStream(picture.bytes()), picture.bytes().length).id();
    }
}
