package org.plumbline.web.proposal;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plumbline.proposal.boundary.QuestionService;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;

/**
 * Takes what {@code messaging/seen.js} tells of a page of questions: {@code PUT /api/questions/<proposal>/seen} with
 * {@code {"seen":["<message>"]}}, at most 8 KB. Answers 204, 400 for anything else, 413 for more, and 404 for a proposal that is not for the caller.
 */
@Path("questions/{proposal}/seen")
@RequestScoped
public class QuestionsSeenResource {

    private static final int MOST_BYTES = 8 * 1024;

    @EJB
    private QuestionService questions;

    @Inject
    private CurrentUser user;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void seen(@PathParam("proposal") String proposal, InputStream body) throws IOException {
        byte[] told = body.readNBytes(MOST_BYTES + 1);
        if (told.length > MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        List<Long> messages = read(new String(told, StandardCharsets.UTF_8));
        if (user.isClient()) {
            questions.seen(Ids.of(proposal), messages);
        } else {
            questions.seenByStaff(Ids.of(proposal), messages);
        }
    }

    /** @throws BadRequestException for what names no messages */
    static List<Long> read(String body) {
        try (JsonReader reader = JSON.createReader(new StringReader(body))) {
            return reader.readObject().getJsonArray("seen").getValuesAs(JsonString.class).stream()
                    .map(id -> Ids.find(id.getString()).orElseThrow(BadRequestException::new)).toList();
        } catch (JsonException | ClassCastException | NullPointerException noMessages) {
            throw new BadRequestException(noMessages);
        }
    }
}
