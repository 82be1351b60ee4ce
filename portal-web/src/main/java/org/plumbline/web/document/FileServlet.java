package org.plumbline.web.document;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.document.boundary.FileContent;
import org.plumbline.document.boundary.FileService;
import org.plumbline.document.boundary.FileView;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.error.RefusingServlet;

/**
 * Serves {@code /file/<id>} with byte ranges, and {@code /file/<id>/preview}, with {@code ?w=480} the smaller size. Whoever asks is asked
 * for each time, also for what their browser has already. All but pictures and PDF is to be saved, not shown; nothing of a file is ever
 * a page of ours: pictures stand in a sandbox of no origin, and the type is what the content was judged to be.
 */
@WebServlet(FileServlet.PATH + "/*")
public class FileServlet extends RefusingServlet {

    static final String PATH = "/file";

    /** For a picture that is opened as a page. */
    static final String SANDBOX = "sandbox; default-src 'none'; img-src 'self'; frame-ancestors 'none'";

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([1-9][0-9]{0,18})(/preview)?");
    private static final String PDF = "application/pdf";
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/webp", "image/gif", PDF);
    private static final String SMALL = "480";
    private static final int BUFFER = 64 * 1024;

    @EJB
    private transient FileService files;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FileView file = files.view(user.actor(), Ids.of(address.group(1)));
        boolean preview = address.group(2) != null;
        boolean small = preview && SMALL.equals(request.getParameter("w"));
        String tag = '"' + file.sha256() + (preview ? small ? "-small\"" : "-preview\"" : "\"");
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (preview) {
            FileContent content = files.preview(user.actor(), file.id(), small);
            response.setContentType(content.mediaType());
            response.setHeader("Content-Security-Policy", SANDBOX);
            copy(content, request, response);
        } else {
            send(request, response, file, tag);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, FileView file, String tag) throws IOException {
        String condition = request.getHeader("If-Range");
        Optional<ByteRange> range = condition == null || condition.equals(tag) ? ByteRange.of(request.getHeader("Range"), file.size()) : Optional.empty();
        response.setHeader("Accept-Ranges", "bytes");
        if (range.isPresent() && !range.get().exists()) {
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        ByteRange part = range.orElse(new ByteRange(0, file.size()));
        FileContent content = files.read(user.actor(), file.id(), part.from(), part.length());
        range.ifPresent(asked -> {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", asked.of(file.size()));
        });
        response.setContentType(content.mediaType());
        response.setContentLengthLong(part.length());
        response.setHeader("Content-Disposition", disposition(file));
        if (!PDF.equals(content.mediaType())) {
            // browsers show a PDF in a viewer of their own, which they refuse to a sandbox
            response.setHeader("Content-Security-Policy", SANDBOX);
        }
        copy(content, request, response);
    }

    /** By RFC 6266: once in ASCII for who knows no better, once as it is. */
    private static String disposition(FileView file) {
        String ascii = file.name().replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String whole = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return (SHOWN.contains(file.mediaType()) ? "inline" : "attachment") + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + whole;
    }

    private static void copy(FileContent content, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = content.stream()) {
            if ("HEAD".equals(request.getMethod())) {
                return;
            }
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                response.getOutputStream().write(buffer, 0, read);
            }
        }
    }
}
