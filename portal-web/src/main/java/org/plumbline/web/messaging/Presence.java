package org.plumbline.web.messaging;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is in a room, as those in it are told. Who comes is there at once; who leaves fades: they may only be loading the page anew. */
class Presence {

    private Map<LiveGuest.Person, String> people = Map.of();
    /** Who of them was not there any more when it was last looked. */
    private Set<LiveGuest.Person> leaving = Set.of();

    /** Who is there, with their names. */
    Map<LiveGuest.Person, String> people() {
        return people;
    }

    /** Somebody came. @param here who is connected and shows it @return whether that is news */
    boolean arrive(Map<LiveGuest.Person, String> here) {
        leaving = leaving.stream().filter(person -> !here.containsKey(person)).collect(Collectors.toSet());
        Map<LiveGuest.Person, String> now = new LinkedHashMap<>(people);
        now.putAll(here);
        return become(now);
    }

    /** Looked at every few seconds: who was missing the last time too has gone. @return whether that is news */
    boolean look(Map<LiveGuest.Person, String> here) {
        Set<LiveGuest.Person> missing = new HashSet<>(people.keySet());
        missing.removeAll(here.keySet());
        Map<LiveGuest.Person, String> now = new LinkedHashMap<>(people);
        now.keySet().removeIf(person -> missing.contains(person) && leaving.contains(person));
        now.putAll(here);
        leaving = missing;
        return become(now);
    }

    /** Nobody fades: it is those. @return whether that is news */
    boolean become(Map<LiveGuest.Person, String> here) {
        boolean news = !here.equals(people);
        people = new LinkedHashMap<>(here);
        return news;
    }
}
