package org.plumbline.web.shared.error;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.util.Optional;
import org.plumbline.shared.BusinessException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Msg;

/**
 * Answers what a JSON door refuses or fails at: {@code {"text": …}} in the reader's language, with the {@code field} at fault and the
 * {@code key} of the refusal where there is one. 422 for what is not acceptable, 409 for a conflict, 401 for whoever is not signed in and
 * 404 for what they may not see; 429, 413, 503 and 500 as pages have them.
 */
@Provider
@ApplicationScoped
public class JsonRefusals implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(JsonRefusals.class.getName());
    private static final int UNPROCESSABLE = 422;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    @Inject
    private Msg msg;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException refused) {
            return answer(refused.getResponse().getStatus(), body("error.page.400.text"));
        }
        if (Verdict.find(thrown, JsonException.class).isPresent()) {
            return answer(Verdict.REJECTED.status(), body("error.page.400.text"));
        }
        Verdict verdict = Verdict.on(thrown);
        Optional<BusinessException> refusal = Verdict.find(thrown, BusinessException.class);
        return switch (verdict) {
            case NOT_FOUND -> answer(user.isSignedIn() ? verdict.status() : Response.Status.UNAUTHORIZED.getStatusCode(), body("error.page.404.text"));
            case REJECTED -> refusal.map(said -> answer(UNPROCESSABLE, said(said))).orElseGet(() -> answer(UNPROCESSABLE, body("error.page.400.text")));
            case CONFLICT, EXPIRED -> refusal.map(said -> answer(verdict.status(), said(said))).orElseGet(() -> answer(verdict.status(), body("error.conflict")));
            case TOO_MANY -> answer(verdict.status(), said(refusal.orElseThrow()), Verdict.find(thrown, TooManyTriesException.class)
                    .map(tries -> tries.getRetryAfter().toSeconds()).orElse(0L));
            case TOO_LARGE -> answer(verdict.status(), body("error.page.413.text"));
            case UNAVAILABLE -> answer(verdict.status(), body("error.page.503.text"));
            case NO_ROOM -> answer(verdict.status(), body("error.file.storage_full"));
            case FAILED -> failed(thrown);
        };
    }

    private Response failed(Throwable thrown) {
        LOG.log(Logger.Level.ERROR, "error " + ErrorId.of(request) + " at a JSON door", thrown);
        return answer(Verdict.FAILED.status(), body("error.page.500.text"));
    }

    private JsonObjectBuilder said(BusinessException refusal) {
        JsonObjectBuilder body = JSON.createObjectBuilder().add("text", Refusals.text(refusal)).add("key", refusal.getKey());
        if (refusal instanceof RejectedInputException rejected && rejected.getField() != null) {
            body.add("field", rejected.getField());
        }
        return body;
    }

    private JsonObjectBuilder body(String key) {
        return JSON.createObjectBuilder().add("text", msg.get(key));
    }

    private static Response answer(int status, JsonObjectBuilder body) {
        return answer(status, body, 0);
    }

    private static Response answer(int status, JsonObjectBuilder body, long retryAfterSeconds) {
        Response.ResponseBuilder answer = Response.status(status).type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store").entity(body.build().toString());
        return retryAfterSeconds > 0 ? answer.header("Retry-After", retryAfterSeconds).build() : answer.build();
    }
}
