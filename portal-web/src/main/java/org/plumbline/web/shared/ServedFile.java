package org.plumbline.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * A file on its way to a browser, whole or the part it asks for. All but pictures and PDF is to be saved, not shown; nothing of a file is ever
 * a page of ours: pictures stand in a sandbox of no origin, and the type is what the content was judged to be.
 *
 * @param name      to be saved under
 * @param mediaType what it is by its content
 * @param size      bytes
 * @param tag       for {@code ETag}, in quotes; another one for other bytes
 */
public record ServedFile(String name, String mediaType, long size, String tag) {

    /** For a picture that is opened as a page. */
    public static final String SANDBOX = "sandbox; default-src 'none'; img-src 'self'; frame-ancestors 'none'";

    private static final String PDF = "application/pdf";
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/webp", "image/gif", PDF);
    private static final int BUFFER = 64 * 1024;

    /** Where its bytes come from. */
    @FunctionalInterface
    public interface Source {

        /** @param from bytes left out. @param length bytes at most. @return closed here */
        InputStream read(long from, long length);
    }

    /** Answers with it, or with the part that {@code Range} and {@code If-Range} ask for. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Source source) throws IOException {
        String condition = request.getHeader("If-Range");
        Optional<ByteRange> range = condition == null || condition.equals(tag) ? ByteRange.of(request.getHeader("Range"), size) : Optional.empty();
        response.setHeader("Accept-Ranges", "bytes");
        if (range.isPresent() && !range.get().exists()) {
            response.setHeader("Content-Range", "bytes */" + size);
            response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        ByteRange part = range.orElse(new ByteRange(0, size));
        InputStream content = source.read(part.from(), part.length());
        range.ifPresent(asked -> {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", asked.of(size));
        });
        response.setContentType(mediaType);
        response.setContentLengthLong(part.length());
        response.setHeader("Content-Disposition", disposition());
        if (!PDF.equals(mediaType)) {
            // browsers show a PDF in a viewer of their own, which they refuse to a sandbox
            response.setHeader("Content-Security-Policy", SANDBOX);
        }
        copy(content, request, response);
    }

    /** By RFC 6266: once in ASCII for who knows no better, once as it is. */
    private String disposition() {
        String ascii = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return (SHOWN.contains(mediaType) ? "inline" : "attachment") + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + whole;
    }

    /** Sends what a stream holds, and closes it; nothing to who asks for the head alone. */
    public static void copy(InputStream content, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (content) {
            if ("HEAD".equals(request.getMethod())) {
                return;
            }
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                response.getOutputStream().write(buffer, 0, read);
            }
        }
    }
}
