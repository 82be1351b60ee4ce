package org.plumbline.web.proposal;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.plumbline.proposal.boundary.DraftContent;
import org.plumbline.proposal.boundary.DraftState;
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
     * Shows a picture with a line. The body is the file, at most 2 MB: the page makes larger ones smaller before it sends them. Whatever
     * type it has by its name, its bytes say what it is.
     *
     * @param about what else the page says of it
     */
    @PUT
    @Path("lines/{key}/picture")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response illustrate(@PathParam("id") long id, @PathParam("key") long key, @BeanParam SentPicture about, byte[] body) {
        return answer(drafts.illustrate(about.on(id), key, new ByteArrayInputStream(body), about.fileName()));
    }

    private Response answer(DraftState state) {
        return answer(DraftJson.state(state).add("warning", warning(state)));
    }

    private static Response answer(JsonObjectBuilder body) {
        return Response.ok(body.build().toString()).header("Cache-Control", "no-store").build();
    }

    /** What the law of a state says of the deposit, or nothing. */
    private String warning(DraftState state) {
        return CapText.of(msg, state.depositWarning());
    }
}
