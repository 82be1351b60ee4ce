package org.plumbline.web.proposal;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.plumbline.proposal.boundary.DraftContent;
import org.plumbline.proposal.boundary.DraftState;
import org.plumbline.proposal.boundary.DraftVersion;
import org.plumbline.proposal.boundary.ProposalDraftService;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.tag.Format;

/**
 * The draft of a proposal for the editor: read as a whole, written one change at a time. A change names the draft's version and is
 * answered with the next one and the totals. The id is the proposal's. {@link org.plumbline.web.shared.error.JsonRefusals} answers what is refused.
 */
@Path("drafts/{id}")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class DraftResource {

    @EJB
    private ProposalDraftService drafts;

    @Inject
    private DraftChange changes;

    @Inject
    private Msg msg;

    @GET
    public Response content(@PathParam("id") long id) {
        DraftContent content = drafts.content(id);
        return answer(DraftJson.content(content).add("editedAt", Format.instant(content.editedAt(), null, "datetime"))
                .add("warning", warning(content.state())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") long id, InputStream body) {
        try (JsonReader reader = JSON.createReader(body)) {
            return answer(changes.make(id, reader.readObject()));
        }
    }

    /**
     * Shows a picture with a line. The body is the file, at most 2 MB: the page makes larger ones smaller before it sends them.
     *
     * @param version of the draft
     * @param change  the page's name for this change
     */
    @PUT
    @Path("lines/{key}/picture")
    @Consumes({"image/jpeg", "image/png", "image/webp"})
    public Response illustrate(@PathParam("id") long id, @PathParam("key") long key, @HeaderParam("Draft-Version") long version,
            @HeaderParam("Draft-Change") String change, InputStream body) {
        return answer(drafts.illustrate(new DraftVersion(id, version, change), key, body));
    }

    private Response answer(DraftState state) {
        return answer(DraftJson.state(state).add("warning", warning(state)));
    }

    private static Response answer(JsonObjectBuilder body) {
        return Response.ok(body.build().toString()).header("Cache-Control", "no-store").build();
    }

    /** What the company's state says of the deposit, or nothing. */
    private String warning(DraftState state) {
        return CapText.of(msg, state.depositWarning());
    }
}
