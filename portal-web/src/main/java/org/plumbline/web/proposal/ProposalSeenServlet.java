package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.proposal.boundary.ViewingReport;
import org.plumbline.proposal.boundary.ViewingReport.SectionTime;
import org.plumbline.proposal.boundary.ViewingService;
import org.plumbline.web.shared.error.Failures;

/**
 * Takes what {@code proposal-seen.js} tells: {@code POST /proposal/seen/<id>} with
 * {@code {"revision":2,"visit":"k3Jd9aQ1","sections":{"<key>":12}}}, at most 16 KB. Answers 204, 400 for what is no report, 404 for a
 * proposal that is not shared with the caller.
 */
@WebServlet("/proposal/seen/*")
public class ProposalSeenServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([1-9][0-9]{0,17})");
    private static final int MOST_BYTES = 16 * 1024;
    private static final Pattern KEY = Pattern.compile("[1-9][0-9]{0,17}");

    @EJB
    private transient ViewingService viewings;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            super.service(request, response);
        } catch (RuntimeException e) {
            Failures.answer(request, response, e);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        ViewingReport report = read(new String(body, StandardCharsets.UTF_8));
        if (report == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        viewings.note(Long.parseLong(path.group(1)), report);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** The report, or null for what is none. */
    static ViewingReport read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject json = reader.readObject();
            JsonObject sections = json.getJsonObject("sections");
            List<SectionTime> times = sections.keySet().stream().filter(key -> KEY.matcher(key).matches())
                    .map(key -> new SectionTime(Long.parseLong(key), Math.max(0, sections.getInt(key)))).toList();
            return new ViewingReport(json.getInt("revision"), json.getString("visit"), times);
        } catch (JsonException | ClassCastException | NullPointerException | IllegalStateException noReport) {
            return null;
        }
    }
}
