package org.plumbline.integration.tink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.plumbline.shared.KeyFolder.OldForm;
import org.plumbline.shared.OwnerOnly;

/** An empty file for each old form of data that is not accepted any more. What was seen once is known without looking again. */
class RetiredForms {

    private final Path folder;
    private final Set<OldForm> known = Collections.synchronizedSet(EnumSet.noneOf(OldForm.class));

    RetiredForms(Path folder) {
        this.folder = folder;
    }

    boolean contains(OldForm form) {
        if (!known.contains(form) && Files.exists(file(form))) {
            known.add(form);
        }
        return known.contains(form);
    }

    void add(OldForm form) {
        try {
            Files.createFile(file(form), OwnerOnly.file());
        } catch (FileAlreadyExistsException e) {
            // another node came to the same end
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of keys " + folder + " cannot be written.", e);
        }
        known.add(form);
    }

    private Path file(OldForm form) {
        return folder.resolve("retired-" + form.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
