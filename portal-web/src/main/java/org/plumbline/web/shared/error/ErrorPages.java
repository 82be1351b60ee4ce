package org.plumbline.web.shared.error;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.plumbline.web.shared.Asset;
import org.plumbline.web.shared.Languages;
import org.plumbline.web.shared.Texts;
import org.plumbline.web.shared.Ui;
import org.plumbline.web.shared.guard.RequestGuard;

/**
 * Draws every error page of the portal from one file of markup and the texts. Reached by the container for each refused or failed
 * request, and by a redirect after a failed Ajax request. A 403 of the container becomes a 404, byte for byte.
 */
@WebServlet(urlPatterns = ErrorPages.PATH, loadOnStartup = 3)
public class ErrorPages extends HttpServlet {

    static final String PATH = "/error";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(ErrorPages.class.getName());
    private static final String MARKUP = "/WEB-INF/templates/error.html";
    private static final Set<String> WITH_TEXT = Set.of("400", "404", "409", "413", "429", "500", "503", "expired", "foreign");

    @Inject
    private transient Texts texts;

    @Inject
    private transient Asset asset;

    private String markup;

    /** Where the browser is sent after a failed Ajax request; safe to stand in an attribute. */
    static String address(HttpServletRequest request, Verdict verdict) {
        return request.getContextPath() + PATH + "?verdict=" + verdict + "&amp;id=" + ErrorId.of(request);
    }

    @Override
    public void init() throws ServletException {
        try (var in = getServletContext().getResourceAsStream(MARKUP)) {
            markup = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ServletException("Cannot read " + MARKUP, e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Verdict verdict = verdict(request);
        int status = verdict == null ? sentStatus(request) : verdict.status();
        boolean foreign = RequestGuard.refused(request);
        if (status == HttpServletResponse.SC_FORBIDDEN && !foreign) {
            status = HttpServletResponse.SC_NOT_FOUND;
        }
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "30");
        }
        String kind = foreign ? "foreign" : verdict == Verdict.EXPIRED ? "expired" : Integer.toString(status);
        byte[] page = page(request, response, WITH_TEXT.contains(kind) ? kind : status < 500 ? "400" : "500", status >= 500);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** Judged before (Faces), named by our own redirect (Ajax), or judged now from what a servlet has thrown. */
    private static Verdict verdict(HttpServletRequest request) {
        if (request.getAttribute(Verdict.class.getName()) instanceof Verdict judged) {
            return judged;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            Verdict verdict = Verdict.on(thrown);
            if (verdict == Verdict.FAILED) {
                LOG.log(Logger.Level.ERROR, "error " + ErrorId.of(request) + " at "
                        + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), thrown);
            }
            return verdict;
        }
        for (Verdict named : Verdict.values()) {
            if (isAskedFor(request) && named.name().equals(request.getParameter("verdict"))) {
                return named;
            }
        }
        return null;
    }

    /** The status a servlet or the container has sent; somebody who types the address of this page finds nothing. */
    private static int sentStatus(HttpServletRequest request) {
        Object sent = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return sent instanceof Integer status ? status : HttpServletResponse.SC_NOT_FOUND;
    }

    private byte[] page(HttpServletRequest request, HttpServletResponse response, String kind, boolean withId) {
        var locale = Languages.of(request);
        String text = texts.text(locale, "error.page." + kind + ".text");
        if ("413".equals(kind) && RequestGuard.limit(request).isPresent()) {
            text = texts.text(locale, "error.page.413.limit", RequestGuard.limit(request).get());
        }
        String retryAfter = response.getHeader("Retry-After");
        if ("429".equals(kind) && retryAfter != null && retryAfter.matches("\\d{1,9}")) {
            text = Waits.text((key, values) -> texts.text(locale, key, values), Long.parseLong(retryAfter));
        }
        String id = withId ? texts.text(locale, "error.page.id", id(request)) : "";
        String page = markup;
        for (var value : Map.of("lang", locale.toLanguageTag(), "theme", Ui.theme(request).orElse(""), "css", asset.url("css/app.css"),
                "mark", asset.url("img/mark.svg"), "product", texts.text(locale, "shared.product"), "home", request.getContextPath() + "/",
                "title", texts.text(locale, "error.page." + kind + ".title"), "text", text, "id", id,
                "way_on", texts.text(locale, "error.page.way_on")).entrySet()) {
            page = page.replace("{" + value.getKey() + "}", value.getValue());
        }
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** The failed Ajax request's where this one was sent on by it. */
    private static String id(HttpServletRequest request) {
        String asked = request.getParameter("id");
        return isAskedFor(request) && ErrorId.isOne(asked) ? asked : ErrorId.of(request);
    }

    /** Whether the browser asked for this page itself; else the container did, for a request that was refused or has failed. */
    private static boolean isAskedFor(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null;
    }
}
