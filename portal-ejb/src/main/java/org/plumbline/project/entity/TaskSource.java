package org.plumbline.project.entity;

/**
 * What a task came of.
 *
 * @param kind of the thing, at most 20 characters: {@code PROPOSAL}, {@code MESSAGE}; empty when the task came of nothing but a thought
 * @param id   of the thing, or 0
 * @param part of the thing, such as a revision's number; 0 for the whole
 */
public record TaskSource(String kind, long id, long part) {

    /** Of a task that somebody wrote down. */
    public static final TaskSource NONE = new TaskSource("", 0, 0);
}
