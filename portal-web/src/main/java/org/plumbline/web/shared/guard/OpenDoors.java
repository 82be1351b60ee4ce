package org.plumbline.web.shared.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The short list of paths with a rule of their own: a webhook that proves its sender by a
 * signature, a one-click unsubscribe that mail providers post, an upload that streams. Every entry says why.
 */
final class OpenDoors {

    private static final long MEGABYTE = 1024L * 1024;
    private static final List<String> OTHER_SITES = List.of(
            // a mail provider posts it for its reader; the path carries a token signed for one person and one kind of mail
            "/unsubscribe");
    /** Largest body of a form with a file: 32 MB. More than any takes, so that who sends a little too much is told so at the field. */
    static final long MAX_UPLOAD = 32L * MEGABYTE;
    private static final String STREAMED = "/api/uploads/";
    /** Largest piece of a file that is sent in pieces: 64 MB. */
    private static final long MAX_PIECE = 64L * MEGABYTE;

    /** What a page takes, in MB, as a refusal names it; and what is let through to it, in bytes. */
    private record Door(long megabytes, long most) {
    }

    /** Each is one path; one that ends with a slash is all that lies below. */
    private static final Map<String, Door> LARGE_BODIES = Map.of(
            // a picture comes with its form, and the container keeps what is larger than 64 KB on the disk
            "/admin/company/logo.xhtml", new Door(10, MAX_UPLOAD),
            // so does a picture of a signature
            "/signing/sign.xhtml", new Door(10, MAX_UPLOAD),
            // a list of contacts and an estimate in a file come the same way
            "/project/contacts.xhtml", new Door(5, MAX_UPLOAD),
            "/proposal/import.xhtml", new Door(5, MAX_UPLOAD),
            // so does a file with a message, where no script sends it in pieces
            "/messaging/room.xhtml", new Door(30, MAX_UPLOAD),
            // whoever holds a document may ask whether it is genuine; a network may ask so often
            "/public/genuine", new Door(50, 52 * MEGABYTE),
            // read while it comes, held nowhere
            STREAMED, new Door(64, MAX_PIECE));

    private OpenDoors() {
    }

    static boolean toOtherSites(HttpServletRequest request) {
        return within(OTHER_SITES, request);
    }

    static boolean toLargeBodies(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length >= 0 && door(request).filter(door -> length <= door.most()).isPresent();
    }

    /**
     * Whether a body could end up in memory as a whole where large ones are let through: the container reads a form without parts into it as soon
     * as anybody asks for a parameter.
     */
    static boolean isHeld(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        return path(request).startsWith(STREAMED) ? type.startsWith("application/x-www-form-urlencoded") : !type.startsWith("multipart/form-data");
    }

    /** The most somebody should send to where the request goes, in whole MB. */
    static long megabytes(HttpServletRequest request) {
        return door(request).map(Door::megabytes).orElse(RequestGuard.MAX_BODY / MEGABYTE);
    }

    private static Optional<Door> door(HttpServletRequest request) {
        String path = path(request);
        return LARGE_BODIES.entrySet().stream().filter(door -> leads(door.getKey(), path)).map(Map.Entry::getValue).findFirst();
    }

    private static boolean leads(String door, String path) {
        return door.endsWith("/") ? path.startsWith(door) : path.equals(door);
    }

    private static boolean within(Collection<String> prefixes, HttpServletRequest request) {
        String path = path(request);
        return prefixes.stream().anyMatch(path::startsWith);
    }

    /** As the container has normalised it: nothing climbs out of it. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
