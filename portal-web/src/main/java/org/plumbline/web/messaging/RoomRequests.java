package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.plumbline.messaging.boundary.LiveRefusalService;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.TooManyTriesException;

/** What plain requests to rooms bring, held to the same as the frames of a socket; what no page of ours would send is put on record as there. */
@ApplicationScoped
public class RoomRequests {

    @EJB
    private LiveRefusalService refused;

    @Inject
    private Pace pace;

    /** The JSON object of a body. @throws BadFrameException when it is none, or no UTF-8 */
    JsonObject read(Actor sender, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LiveEndpoint.MOST_CHARACTERS + 1);
        if (bytes.length > LiveEndpoint.MOST_CHARACTERS) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        try {
            return LiveFrames.read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException noText) {
            note(sender, "not-utf8");
            throw new BadFrameException();
        }
    }

    /** Does what counts as writing. Whatever it throws is thrown on. @throws TooManyTriesException when the sender is too fast */
    <T> T write(Actor sender, Supplier<T> written) {
        pace.write(sender);
        return answer(sender, written);
    }

    /** Does what counts as asking, in the same way. */
    <T> T ask(Actor sender, Supplier<T> asked) {
        pace.ask(sender);
        return answer(sender, asked);
    }

    private <T> T answer(Actor sender, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (ForgedFrameException e) {
            note(sender, "forged");
            throw e;
        } catch (NotFoundException | EJBAccessException e) {
            note(sender, "not-theirs");
            throw e;
        }
    }

    private void note(Actor sender, String reason) {
        if (sender.isStaff() || sender.isClient()) {
            refused.note(sender, reason);
        }
    }
}
