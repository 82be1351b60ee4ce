package org.plumbline.web.document;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.plumbline.document.boundary.UploadOffer;
import org.plumbline.document.boundary.UploadPiece;
import org.plumbline.document.boundary.UploadService;
import org.plumbline.document.boundary.UploadView;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.guard.UnreadBody;

/**
 * Files in pieces: {@code portal-ear/src/docs/protocol/uploads.md}. A piece's body is read while it comes and held nowhere.
 * {@link org.plumbline.web.shared.error.JsonRefusals} answers what is refused.
 */
@Path("uploads")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class UploadResource {

    private static final int MOST_OF_A_DRAFT = 4096;

    @EJB
    private UploadService uploads;

    @Inject
    private PiecesUnderWay pieces;

    @Inject
    private CurrentUser user;

    @Inject
    private HttpServletRequest request;

    /** Begins. The body is {@code {project, name, size, type?}}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_OF_A_DRAFT + 1);
        if (bytes.length > MOST_OF_A_DRAFT) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        JsonObject draft = read(bytes);
        UploadView begun = uploads.begin(user.actor(), Ids.of(text(draft, "project")),
                new UploadOffer(text(draft, "name"), draft.getString("type", ""), size(draft)));
        return answer(Response.created(URI.create("uploads/" + begun.id())), begun);
    }

    /** What the reader has begun and no message has. */
    @GET
    public Response unsent(@QueryParam("project") String project) {
        return Response.ok(FileJson.of(uploads.unsent(user.actor(), Ids.of(project)))).header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("{id}")
    public Response state(@PathParam("id") String id) {
        return answer(Response.ok(), uploads.view(user.actor(), Ids.of(id)));
    }

    /** The next piece. Only so many of one person at once: 429 to more. */
    @PATCH
    @Path("{id}")
    @Consumes("application/offset+octet-stream")
    public Response take(@PathParam("id") String id, @HeaderParam("Upload-Offset") String offset, @HeaderParam("Content-Length") String length,
                         @HeaderParam("Content-Digest") String digest, InputStream body) {
        if (length == null) {
            throw new ClientErrorException(Response.Status.LENGTH_REQUIRED);
        }
        MeteredBody metered = new MeteredBody(body);
        try {
            UploadPiece piece = new UploadPiece(Digest.number(offset), metered, Digest.number(length), Digest.sha256(digest));
            return answer(Response.ok(), pieces.read(user.actor(), () -> uploads.take(user.actor(), Ids.of(id), piece)));
        } finally {
            if (metered.count() < request.getContentLengthLong()) {
                UnreadBody.leave(request);
            }
        }
    }

    @DELETE
    @Path("{id}")
    public void cancel(@PathParam("id") String id) {
        uploads.cancel(user.actor(), Ids.of(id));
    }

    private static JsonObject read(byte[] bytes) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }

    private static String text(JsonObject draft, String name) {
        try {
            return draft.getString(name);
        } catch (ClassCastException | NullPointerException missing) {
            throw new RejectedInputException("file", "file.piece");
        }
    }

    private static long size(JsonObject draft) {
        try {
            return draft.getJsonNumber("size").longValueExact();
        } catch (ClassCastException | NullPointerException | ArithmeticException none) {
            throw new RejectedInputException("file", "file.piece");
        }
    }

    private static Response answer(Response.ResponseBuilder answer, UploadView upload) {
        return answer.header("Upload-Offset", upload.received()).header("Upload-Length", upload.size()).header("Cache-Control", "no-store")
                .entity(FileJson.of(upload)).build();
    }
}
