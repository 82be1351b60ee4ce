package org.plumbline.messaging.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.plumbline.messaging.control.MannersBook;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;

/** What people show of themselves in rooms: their own choice, on all their devices. */
@Stateless
public class MannersService {

    @Inject
    private MannersBook book;

    @Permit(Action.ROOM_READ)
    public MannersView view(Actor person) {
        return book.of(person).map(manners -> new MannersView(manners.isReceipts(), manners.isPresence())).orElse(MannersView.OPEN);
    }

    /** Holds from now on; what others were shown before they have seen. */
    @Permit(Action.ROOM_READ)
    public void choose(Actor person, MannersView chosen) {
        book.forChange(person).choose(chosen.receipts(), chosen.presence());
    }
}
