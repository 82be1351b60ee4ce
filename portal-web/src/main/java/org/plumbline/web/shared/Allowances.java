package org.plumbline.web.shared;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.shared.Actor;
import org.plumbline.shared.TooManyTriesException;

/**
 * How often each person may do something on this node, by whatever way and from however many devices. Kept in memory alone: what is counted
 * here is work of this node, and who begins anew after a restart does no harm.
 */
public class Allowances {

    /** People remembered before those are forgotten who have used nothing lately. */
    private static final int MANY = 1000;

    private final Map<String, Allowance> byPerson = new ConcurrentHashMap<>();
    private final int burst;
    private final double perSecond;

    /** @param burst how many at once @param perSecond how many more in each second */
    public Allowances(int burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /** Takes one of somebody's, when there is one. */
    public boolean take(Actor person) {
        if (byPerson.size() > MANY) {
            byPerson.values().removeIf(Allowance::isFull);
        }
        return byPerson.computeIfAbsent(person.reference(), who -> new Allowance(burst, perSecond)).take();
    }

    /** Takes one of somebody's. @throws TooManyTriesException when there is none, with the time until there is one */
    public void demand(Actor person) {
        if (!take(person)) {
            throw new TooManyTriesException(Duration.ofNanos((long) (Duration.ofSeconds(1).toNanos() / perSecond)));
        }
    }
}
