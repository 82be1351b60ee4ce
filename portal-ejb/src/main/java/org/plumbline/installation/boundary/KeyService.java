package org.plumbline.installation.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.plumbline.installation.control.KeyCustody;
import org.plumbline.installation.control.Resealing;
import org.plumbline.installation.entity.KeyRotation;
import org.plumbline.installation.entity.KeysRotated;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.KeyRing;

/** The installation's keys, which no page ever shows, and their rotation. */
@Stateless
public class KeyService {

    @Inject
    private KeyRing keys;

    @Inject
    private Resealing resealing;

    @Inject
    private KeyCustody custody;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<KeysRotated> rotated;

    /**
     * The key sets and the last rotation.
     *
     * @param sealing   keys that open values
     * @param digesting keys that make digests
     * @param newest    when the sets last changed
     * @param running   whether values are being sealed anew
     * @param done      values sealed anew by the last rotation
     * @param finished  when it was through, or null
     */
    public record KeysView(int sealing, int digesting, Instant newest, boolean running, long done, Instant finished) {
    }

    @Permit(Action.KEYS_ROTATE)
    public KeysView view() {
        KeyRing.Description description = keys.describe();
        KeyRotation last = resealing.last().orElse(null);
        return new KeysView(description.sealing(), description.digesting(), description.newest(),
                last != null && last.getFinishedAt() == null, last == null ? 0 : last.getDone(), last == null ? null : last.getFinishedAt());
    }

    /**
     * Adds a new key to each set; from now on it seals what is written, and what is there is sealed anew in the background.
     * The note of it comes first: should the server die before the commit, there is a key more than needed, which the next start notes, and
     * nothing lost.
     *
     * @throws ConflictException while an earlier rotation is still running
     */
    @Permit(Action.KEYS_ROTATE)
    public void rotate() {
        if (resealing.last().filter(rotation -> rotation.getFinishedAt() == null).isPresent()) {
            throw new ConflictException("admin.keys_running");
        }
        Actor actor = current.get();
        KeyRotation rotation = resealing.begin();
        rotated.fire(new KeysRotated(actor, actor.companyId(), rotation.getId()));
        keys.rotate();
        custody.note();
    }
}
