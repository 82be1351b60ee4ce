package org.plumbline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** Whole folders made, copied and deleted; what fails is said in one sentence that names the path. */
final class Folders {

    private Folders() {
    }

    static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw refusal("made", folder, e);
        }
    }

    /** Refuses with one sentence unless this user may write a folder and what lies in it: a server would find out late, and say so at length. */
    static Path requireWritable(Path folder) {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            all.filter(path -> !Files.isWritable(path)).findFirst().ifPresent(path -> {
                throw refusal("written", path, new AccessDeniedException(path.toString()));
            });
            return folder;
        } catch (UncheckedIOException e) {
            throw refusal("read", folder, e.getCause());
        } catch (IOException e) {
            throw refusal("read", folder, e);
        }
    }

    static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                    Files.createDirectories(to.resolve(from.relativize(folder)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw refusal("written", to, e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw refusal("deleted", folder, e);
        }
    }

    static CannotStartException refusal(String verb, Path path, IOException cause) {
        return new CannotStartException(path + " can't be " + verb + ": " + reason(cause) + ".", cause);
    }

    /** In words: what these exceptions say is the path alone. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "this user has no permission";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "something else of that name is there";
        }
        if (cause instanceof NoSuchFileException) {
            return "it is not there";
        }
        // "No space left on device", "Read-only file system"
        return cause instanceof FileSystemException failure && failure.getReason() != null ? failure.getReason() : cause.getMessage();
    }
}
