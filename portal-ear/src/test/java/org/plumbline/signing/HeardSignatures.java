package org.plumbline.signing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.plumbline.account.entity.AccessLinkIssued;
import org.plumbline.account.entity.DeviceCodeSent;
import org.plumbline.library.entity.DocumentVersionAdded;
import org.plumbline.shared.Actor;
import org.plumbline.signing.entity.EnvelopeSigned;
import org.plumbline.signing.entity.SignerNotified;
import org.plumbline.signing.entity.SignerNotified.Kind;

/** Keeps what only mailboxes would see of requests for signatures, and how people come in. */
@ApplicationScoped
public class HeardSignatures {

    private static final long PATIENCE = 30;

    private final List<SignerNotified> letters = new CopyOnWriteArrayList<>();
    private final Map<Long, Meeting> meetings = new ConcurrentHashMap<>();
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final Map<String, String> links = new ConcurrentHashMap<>();

    /** Two who get in each other's way. */
    private record Meeting(CountDownLatch signing, CountDownLatch adding) {
    }

    void hear(@Observes SignerNotified event) {
        letters.add(event);
    }

    void hear(@Observes DeviceCodeSent event) {
        codes.put(event.letter().to(), event.code());
    }

    void hear(@Observes AccessLinkIssued event) {
        links.put(event.letter().to(), event.token());
    }

    /** Somebody signs and holds what they need for it, until somebody else is about to add a version of the same document. */
    void meet(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) EnvelopeSigned event) throws InterruptedException {
        Meeting meeting = meetings.get(event.envelopeId());
        if (meeting != null) {
            meeting.signing().countDown();
            meeting.adding().await(PATIENCE, TimeUnit.SECONDS);
        }
    }

    void meet(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) DocumentVersionAdded event) {
        Meeting meeting = meetings.get(event.documentId());
        if (meeting != null) {
            meeting.adding().countDown();
        }
    }

    /** From now on whoever signs a request waits for whoever adds a version. @return what is there once somebody signs */
    CountDownLatch meet(long envelope, long document) {
        Meeting meeting = new Meeting(new CountDownLatch(1), new CountDownLatch(1));
        meetings.put(envelope, meeting);
        meetings.put(document, meeting);
        return meeting.signing();
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
