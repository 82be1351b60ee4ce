package org.plumbline.document.control;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders with copies of files that were checked, sealed or signed when the server was killed. Whoever works in one deletes it at the end, so what
 * is old belongs to nobody any more, whichever server on this machine had made it.
 */
public final class WorkLeftovers {

    private static final String OURS = "plumbline-{genuine,paper,raise,seal,signing}*";

    private WorkLeftovers() {
    }

    /** @param place where temporary files are @param before when it was last written into @return how many were deleted */
    public static int delete(Path place, Instant before) throws IOException {
        int deleted = 0;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, OURS)) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
                    deleteAll(folder);
                    deleted++;
                }
            }
        }
        return deleted;
    }

    private static void deleteAll(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> within = Files.walk(folder)) {
            all = within.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }
}
