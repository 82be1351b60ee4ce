package org.plumbline.web.shared.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.shared.BusinessException;
import org.plumbline.shared.TooManyTriesException;
import org.plumbline.web.shared.Texts;

/** What a socket answers where a JSON door would have a status: a code, and a text in a language given, since there is no request to take it from. */
@ApplicationScoped
public class SocketRefusals {

    /** Code for what there is not, or is not for who asks. */
    public static final String NOT_FOUND = "not-found";

    private static final Logger LOG = System.getLogger(SocketRefusals.class.getName());

    @Inject
    private Texts texts;

    /** @param waitSeconds until it may be tried again; 0 where nothing is known of it */
    public record Refusal(String code, String text, long waitSeconds) {
    }

    /** What a failure means to whoever asked. One of ours is logged without what was asked. */
    public Refusal of(Throwable thrown, Locale language) {
        Optional<BusinessException> refusal = Verdict.find(thrown, BusinessException.class);
        return switch (Verdict.on(thrown)) {
            case NOT_FOUND -> of(NOT_FOUND, "error.page.404.text", language);
            case REJECTED, TOO_LARGE -> refusal.map(said -> said("rejected", said, language)).orElseGet(() -> of("rejected", "error.page.400.text", language));
            case CONFLICT, EXPIRED -> refusal.map(said -> said("conflict", said, language)).orElseGet(() -> of("conflict", "error.conflict", language));
            case TOO_MANY -> tooMany(Verdict.find(thrown, TooManyTriesException.class).map(tries -> tries.getRetryAfter().toSeconds()).orElse(1L), language);
            case UNAVAILABLE -> of("unavailable", "error.page.503.text", language);
            case NO_ROOM -> of("unavailable", "error.file.storage_full", language);
            case FAILED -> failed(thrown, language);
        };
    }

    public Refusal of(String code, String key, Locale language) {
        return new Refusal(code, texts.text(language, key), 0);
    }

    private Refusal tooMany(long waitSeconds, Locale language) {
        String text = Waits.text((key, arguments) -> texts.text(language, key, arguments), waitSeconds);
        return new Refusal("too-many", text, Math.max(1, waitSeconds));
    }

    private Refusal said(String code, BusinessException refusal, Locale language) {
        return new Refusal(code, texts.text(language, "error." + refusal.getKey(), refusal.getArguments()), 0);
    }

    private Refusal failed(Throwable thrown, Locale language) {
        LOG.log(Logger.Level.ERROR, "a socket's frame failed", thrown);
        return of("failed", "error.page.500.text", language);
    }
}
