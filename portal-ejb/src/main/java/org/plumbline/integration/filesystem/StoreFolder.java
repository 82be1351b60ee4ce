package org.plumbline.integration.filesystem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.OwnerOnly;
import org.plumbline.shared.StorageFullException;

/** Where files lie: in 256 folders by the beginning of their name, and in {@code incoming} until they are whole. */
class StoreFolder {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final int FAN_OUT = 2;
    private static final int FOLDERS = 256;
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

    /** Looks through one of the 256 folders after the other: a set of names is never larger than one of them. */
    int forgetOrphans(Instant before, UnaryOperator<Set<String>> named) throws IOException {
        int deleted = 0;
        for (int part = 0; part < FOLDERS; part++) {
            Path place = root.resolve(HexFormat.of().toHexDigits((byte) part));
            Set<String> old = Files.isDirectory(place) ? writtenBefore(place, before) : Set.of();
            if (!old.isEmpty()) {
                old.removeAll(named.apply(Set.copyOf(old)));
                for (String name : old) {
                    deleted += Files.deleteIfExists(place.resolve(name)) ? 1 : 0;
                }
            }
        }
        return deleted;
    }

    private static Set<String> writtenBefore(Path place, Instant before) throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (NAME.matcher(name).matches() && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    names.add(name);
                }
            }
        }
        return names;
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
