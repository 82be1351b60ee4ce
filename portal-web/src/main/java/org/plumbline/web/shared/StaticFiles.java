package org.plumbline.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves {@code /static/<version>/<name>} from memory, packed once at start-up. The current version may be kept for a year; any other
 * version (a page of the release before, still open in somebody's browser) gets today's file for a minute, so that it keeps its look
 * while nodes are exchanged.
 */
@WebServlet(urlPatterns = Asset.PATH + "*", loadOnStartup = 2)
public class StaticFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A worker has no page and no inline script; those that unpack pictures of PDFs run compiled code of ours. */
    private static final String WORKER = ".worker.min.mjs";
    private static final String POLICY_OF_WORKER = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

    @Inject
    private transient Asset asset;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        int slash = path.indexOf('/', 1);
        var file = slash < 0 ? null : asset.file(path.substring(slash + 1)).orElse(null);
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean current = path.substring(1, slash).equals(asset.getVersion());
        boolean gzip = file.hasPacked() && accepts(request, "gzip");
        String tag = '"' + asset.getVersion() + (gzip ? "-gz\"" : "\"");
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "public, max-age=60");
        response.setHeader("ETag", tag);
        if (file.hasPacked()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (path.endsWith(WORKER)) {
            response.setHeader("Content-Security-Policy", POLICY_OF_WORKER);
        }
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] bytes = file.bytes(gzip);
        response.setContentType(file.type());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean accepts(HttpServletRequest request, String coding) {
        String header = request.getHeader("Accept-Encoding");
        if (header == null) {
            return false;
        }
        for (String part : header.split(",")) {
            String[] nameAndWeight = part.trim().split(";", 2);
            if (nameAndWeight[0].equalsIgnoreCase(coding)) {
                return nameAndWeight.length == 1 || !nameAndWeight[1].replace(" ", "").matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
