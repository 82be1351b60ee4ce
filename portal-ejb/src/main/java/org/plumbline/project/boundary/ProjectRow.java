package org.plumbline.project.boundary;

import java.time.Instant;
import java.util.List;

/**
 * One line of a list of projects.
 *
 * @param reference the company's short sign for it, or null
 * @param address   on one line; empty when it is not known
 * @param people    names of who takes part in it from outside the company, in order
 * @param sample    whether it is there to try things out with
 * @param activeAt  when something last happened in it, also among staff alone; null for everybody else
 */
public record ProjectRow(long id, String name, String reference, String address, List<String> people, boolean archived, boolean sample, Instant activeAt) {

    public ProjectRow {
        people = List.copyOf(people);
    }
}
