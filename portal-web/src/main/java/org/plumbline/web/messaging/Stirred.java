package org.plumbline.web.messaging;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.messaging.boundary.LiveNews;
import org.plumbline.messaging.boundary.LiveNews.Kind;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.Owned;

/**
 * Whose count of what is unread may be another one now. News are only gathered, whatever their number; every few seconds it is asked who
 * is concerned. Nobody is told of a room they may not enter, nor of what was said about a thing that they may not see.
 */
class Stirred {

    private record Place(long company, long project, Audience audience) {
    }

    private record Thing(long project, long thread) {
    }

    /** Knows whether a client may see a thread about a thing of a project. */
    interface Sight {
        boolean sees(Actor client, long project, long thread);
    }

    private final AccessPolicy policy;
    private final Sight sight;
    private Set<Thing> things = new HashSet<>();
    private Set<Place> rooms = new HashSet<>();
    private Set<LiveGuest.Person> readers = new HashSet<>();

    Stirred(AccessPolicy policy, Sight sight) {
        this.policy = policy;
        this.sight = sight;
    }

    synchronized void hear(LiveNews news) {
        if (news.kind() == Kind.MARKED) {
            readers.add(new LiveGuest.Person(news.staff(), news.personId()));
        } else if (news.kind() == Kind.POSTED || news.kind() == Kind.CHANGED) {
            rooms.add(new Place(news.companyId(), news.projectId(), news.audience()));
        } else if (news.kind() == Kind.ASKED) {
            rooms.add(new Place(news.companyId(), news.projectId(), Audience.STAFF));
            things.add(new Thing(news.projectId(), news.number()));
        }
    }

    /** Who is concerned by what was gathered since it was taken last; null when that is nobody. */
    synchronized Predicate<LiveGuest> take() {
        if (rooms.isEmpty() && readers.isEmpty()) {
            return null;
        }
        Set<Place> places = rooms;
        Set<LiveGuest.Person> people = readers;
        Set<Thing> said = things;
        rooms = new HashSet<>();
        readers = new HashSet<>();
        things = new HashSet<>();
        return guest -> people.contains(guest.person()) || places.stream().anyMatch(place -> mayEnter(guest.actor(), place))
                || guest.actor().isClient() && said.stream().anyMatch(thing -> maySee(guest.actor(), thing));
    }

    private boolean maySee(Actor client, Thing thing) {
        return client.participations().containsKey(thing.project()) && sight.sees(client, thing.project(), thing.thread());
    }

    private boolean mayEnter(Actor actor, Place place) {
        Owned owned = Owned.byProject(place.company(), place.project());
        return actor.companyId() == place.company() && policy.permits(Action.ROOM_READ, actor, owned)
                && (place.audience() == Audience.EVERYBODY || policy.permits(Action.ROOM_NOTE, actor, owned));
    }
}
