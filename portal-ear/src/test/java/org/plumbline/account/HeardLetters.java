package org.plumbline.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.plumbline.account.entity.AccessLinkIssued;
import org.plumbline.account.entity.DeviceCodeSent;

/** Keeps what only a client's mailbox would see: the links and the newest six digits of each address. */
@ApplicationScoped
public class HeardLetters {

    private final Map<String, List<String>> tokens = new ConcurrentHashMap<>();
    private final Map<String, String> codes = new ConcurrentHashMap<>();

    void hear(@Observes AccessLinkIssued event) {
        tokens.computeIfAbsent(event.letter().to(), address -> new CopyOnWriteArrayList<>()).add(event.token());
    }

    void hear(@Observes DeviceCodeSent event) {
        codes.merge(event.letter().to(), event.code(), (before, now) -> now);
    }

    /** That of the newest link. */
    String token(String email) {
        List<String> all = tokens.get(email);
        return all == null ? null : all.get(all.size() - 1);
    }

    /** Takes those of every link since the last time, the newest last. */
    List<String> takeTokens(String email) {
        List<String> taken = tokens.remove(email);
        return taken == null ? List.of() : taken;
    }

    /** Takes the digits: null when none were sent since the last time. */
    String takeCode(String email) {
        return codes.remove(email);
    }
}
