package org.plumbline.integration.filesystem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.OwnerOnly;
import org.plumbline.shared.StorageFullException;

/** Where files lie: in 256 folders by the beginning of their name, and in {@code incoming} until they are whole. */
class StoreFolder {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final int FAN_OUT = 2;
    private static final String INCOMING = "incoming";

    private final Path root;
    private final long reserve;
    private final ToLongFunction<Path> room;

    /** @param reserve bytes of the disk left for everything else @param room tells how many bytes a folder's disk has left */
    StoreFolder(Path root, long reserve, ToLongFunction<Path> room) {
        this.root = root;
        this.reserve = reserve;
        this.room = room;
    }

    /** @throws StorageFullException when so many more would leave less than the reserve */
    void demandRoom(long bytes) throws IOException {
        make(root);
        if (room.applyAsLong(root) - bytes < reserve) {
            throw new StorageFullException();
        }
    }

    Path begin(String name) throws IOException {
        make(root.resolve(INCOMING));
        return Files.createFile(root.resolve(INCOMING).resolve(name), OwnerOnly.file());
    }

    /** Puts a whole file into its place; from the return on a power cut finds it there. */
    void keep(String name) throws IOException {
        Path place = place(name);
        make(place.getParent());
        Files.move(root.resolve(INCOMING).resolve(name), place, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(place.getParent());
    }

    FileChannel open(String name) throws IOException {
        Path place = place(name);
        if (!Files.isRegularFile(place)) {
            throw new NotFoundException();
        }
        return FileChannel.open(place, StandardOpenOption.READ);
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(place(name));
        Files.deleteIfExists(root.resolve(INCOMING).resolve(name));
    }

    int forgetUnfinished(Instant before) throws IOException {
        if (!Files.isDirectory(root.resolve(INCOMING))) {
            return 0;
        }
        int deleted = 0;
        try (Stream<Path> begun = Files.list(root.resolve(INCOMING))) {
            for (Path file : (Iterable<Path>) begun::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
                    deleted++;
                }
            }
        }
        return deleted;
    }

    /** A name is never part of a path before it is known to be one of ours. */
    private Path place(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new NotFoundException();
        }
        return root.resolve(name.substring(0, FAN_OUT)).resolve(name);
    }

    private static void make(Path folder) throws IOException {
        try {
            Files.createDirectories(folder, OwnerOnly.folder());
        } catch (FileAlreadyExistsException linked) {
            if (!Files.isDirectory(folder)) {
                throw linked;
            }
        }
    }

    /** So that the new name is on the disk too. Where a folder can't be opened, as on Windows, the file system sees to it. */
    private static void syncFolder(Path folder) {
        for (Path each : List.of(folder, folder.getParent())) {
            try (FileChannel opened = FileChannel.open(each, StandardOpenOption.READ)) {
                opened.force(true);
            } catch (IOException notHere) {
                return;
            }
        }
    }
}
