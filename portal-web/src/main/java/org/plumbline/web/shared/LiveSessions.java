package org.plumbline.web.shared;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.account.boundary.SessionWatchService;
import org.plumbline.shared.Actor;

/** For whatever outlives its request: whether the sessions it was opened by still hold, and with which rights. */
@ApplicationScoped
public class LiveSessions {

    @EJB
    private SessionWatchService watch;

    /** The actors of those sessions that hold now, by the session's id. @param used those somebody did something with */
    public Map<Long, Actor> live(Collection<Long> sessions, Set<Long> used) {
        Map<Long, Actor> live = new HashMap<>();
        List<Long> ids = new ArrayList<>(sessions);
        for (int from = 0; from < ids.size(); from += SessionWatchService.MOST) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + SessionWatchService.MOST));
            Set<Long> usedOfThem = new HashSet<>(some);
            usedOfThem.retainAll(used);
            live.putAll(watch.live(new ArrayList<>(some), usedOfThem));
        }
        return live;
    }
}
