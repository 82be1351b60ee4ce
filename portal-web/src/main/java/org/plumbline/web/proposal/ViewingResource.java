package org.plumbline.web.proposal;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.proposal.boundary.ViewingReport;
import org.plumbline.proposal.boundary.ViewingReport.SectionTime;
import org.plumbline.proposal.boundary.ViewingService;

/**
 * Takes what {@code proposal-seen.js} tells: {@code POST /api/viewings/<id>} with
 * {@code {"revision":2,"visit":"k3Jd9aQ1","sections":{"<key>":12}}}, at most 16 KB, of any type: a beacon sends it as text. Answers 204,
 * 400 for what is no report, 413 for more, and 404 for a proposal that is not shared with the caller. The id is the proposal's.
 */
@Path("viewings/{id}")
@RequestScoped
public class ViewingResource {

    private static final int MOST_BYTES = 16 * 1024;
    private static final Pattern KEY = Pattern.compile("[1-9][0-9]{0,18}");

    @EJB
    private ViewingService viewings;

    @POST
    public void note(@PathParam("id") long id, InputStream body) throws IOException {
        byte[] report = body.readNBytes(MOST_BYTES + 1);
        if (report.length > MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        viewings.note(id, read(new String(report, StandardCharsets.UTF_8)));
    }

    /** @throws BadRequestException for what is no report */
    static ViewingReport read(String body) {
        try (JsonReader reader = JSON.createReader(new StringReader(body))) {
            JsonObject json = reader.readObject();
            JsonObject sections = json.getJsonObject("sections");
            List<SectionTime> times = sections.keySet().stream().filter(key -> KEY.matcher(key).matches())
                    .map(key -> new SectionTime(Long.parseLong(key), Math.max(0, sections.getInt(key)))).toList();
            return new ViewingReport(json.getInt("revision"), json.getString("visit"), times);
        } catch (JsonException | ClassCastException | NullPointerException | NumberFormatException noReport) {
            throw new BadRequestException(noReport);
        }
    }
}
