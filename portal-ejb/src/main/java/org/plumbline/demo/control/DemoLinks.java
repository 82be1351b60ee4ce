package org.plumbline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.account.entity.AccessLinkIssued;
import org.plumbline.proposal.entity.ClientNotified;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * The file {@code <data-dir>/demo-links.txt}: how each person of the demo signs in. It overhears the links while the demo is
 * made, since no door gives them out. Addresses start with <code>{address}</code>, for the launcher to fill in: the demo may
 * run on another port next time.
 */
@ApplicationScoped
public class DemoLinks {

    private final Map<String, String> links = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private boolean listening;

    @Inject
    private Settings settings;

    /** From here on links that are issued are remembered. */
    public void listen() {
        listening = true;
    }

    void overhear(@Observes AccessLinkIssued issued) {
        if (listening) {
            links.put(issued.letter().to(), "{address}/l/" + issued.token());
        }
    }

    void overhear(@Observes ClientNotified notified) {
        if (listening && !notified.token().isEmpty()) {
            links.put(notified.letter().to(), "{address}/l/" + notified.token());
        }
    }

    /** The link somebody was mailed last: to a proposal, where one is on the table. */
    public String latest(String email) {
        return links.get(email);
    }

    public void line(String line) {
        text.append(line).append('\n');
    }

    /** Writes the file, readable by the server's user alone, and forgets what it heard. */
    public void write() {
        listening = false;
        links.clear();
        Path file = settings.directory(Setting.DATA_DIR).resolve("demo-links.txt");
        try {
            Files.deleteIfExists(file);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's links cannot be written to " + file, e);
        }
    }
}
