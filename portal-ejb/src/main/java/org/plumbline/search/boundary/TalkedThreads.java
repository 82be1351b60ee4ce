package org.plumbline.search.boundary;

import java.util.HashSet;
import java.util.Set;

/** Where something was said on this node since somebody looked last: rooms by their keys, other threads by their ids. */
class TalkedThreads {

    private Set<String> rooms = new HashSet<>();
    private Set<Long> threads = new HashSet<>();

    /** What was gathered. */
    record Gathered(Set<String> rooms, Set<Long> threads) {

        int size() {
            return rooms.size() + threads.size();
        }
    }

    synchronized void addRoom(String key) {
        rooms.add(key);
    }

    synchronized void addThread(long id) {
        threads.add(id);
    }

    /** What was gathered, which is forgotten with it. */
    synchronized Gathered take() {
        Gathered gathered = new Gathered(rooms, threads);
        rooms = new HashSet<>();
        threads = new HashSet<>();
        return gathered;
    }

    /** Not all of it was done. */
    synchronized void giveBack(Gathered gathered) {
        rooms.addAll(gathered.rooms());
        threads.addAll(gathered.threads());
    }
}
