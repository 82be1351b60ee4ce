package org.plumbline.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A server as its makers publish it: one zip with one folder inside. */
public final class Distribution {

    private final Path zip;

    public Distribution(Path zip) {
        this.zip = zip;
    }

    /**
     * The server's folder under {@code parent}, unpacked unless an earlier call has done so. A folder under its final name is always
     * complete: it is unpacked beside and renamed at the end.
     */
    public Path unpackedIn(Path parent) {
        if (!Files.isRegularFile(zip)) {
            throw new CannotStartException("The server distribution " + zip + " is missing; build with Maven first.");
        }
        Path folder = parent.resolve(zip.getFileName().toString().replaceFirst("\\.zip$", ""));
        if (Files.isDirectory(folder)) {
            return onlyFolderIn(folder);
        }
        Path unfinished = parent.resolve(folder.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        Folders.make(unfinished);
        try {
            unpackInto(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Folders.refusal("unpacked into", folder, e);
        }
        return onlyFolderIn(folder);
    }

    private void unpackInto(Path folder) throws IOException {
        try (ZipFile source = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = source.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the zip names a file outside of itself");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    unpack(source, entry, target);
                }
            }
        }
    }

    private static void unpack(ZipFile source, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream content = source.getInputStream(entry)) {
            Files.copy(content, target);
        }
        if (target.getParent().endsWith("bin") && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " can't be made executable");
        }
    }

    private static Path onlyFolderIn(Path folder) {
        try (var children = Files.newDirectoryStream(folder, Files::isDirectory)) {
            return children.iterator().next();
        } catch (IOException e) {
            throw Folders.refusal("read", folder, e);
        }
    }
}
