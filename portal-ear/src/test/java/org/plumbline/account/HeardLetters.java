package org.plumbline.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.account.entity.AccessLinkIssued;
import org.plumbline.account.entity.DeviceCodeSent;

/** Keeps what only a client's mailbox would see: the newest link and the newest six digits of each address. */
@ApplicationScoped
public class HeardLetters {

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, String> codes = new ConcurrentHashMap<>();

    void hear(@Observes AccessLinkIssued event) {
        tokens.put(event.letter().to(), event.token());
    }

    void hear(@Observes DeviceCodeSent event) {
        codes.merge(event.letter().to(), event.code(), (before, now) -> now);
    }

    String token(String email) {
        return tokens.get(email);
    }

    /** Takes the digits: null when none were sent since the last time. */
    String takeCode(String email) {
        return codes.remove(email);
    }
}
