package org.plumbline.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.plumbline.account.entity.AccessLinkIssued;
import org.plumbline.account.entity.DeviceCodeSent;
import org.plumbline.shared.Actor;
import org.plumbline.signing.entity.SignerNotified;
import org.plumbline.signing.entity.SignerNotified.Kind;

/** Keeps what only mailboxes would see of requests for signatures, and how people come in. */
@ApplicationScoped
public class HeardSignatures {

    private final List<SignerNotified> letters = new CopyOnWriteArrayList<>();
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final Map<String, String> links = new ConcurrentHashMap<>();

    void hear(@Observes SignerNotified event) {
        letters.add(event);
    }

    void hear(@Observes DeviceCodeSent event) {
        codes.put(event.letter().to(), event.code());
    }

    void hear(@Observes AccessLinkIssued event) {
        links.put(event.letter().to(), event.token());
    }

    /** What somebody was written about a request, in order. */
    List<Kind> to(Actor person, long envelope) {
        return letters.stream().filter(event -> event.envelopeId() == envelope && event.reader().kind() == person.kind()
                && event.reader().personId() == person.personId()).map(SignerNotified::kind).toList();
    }

    String link(String email) {
        return links.get(email);
    }

    String code(String email) {
        return codes.remove(email);
    }
}
