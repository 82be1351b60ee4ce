package org.plumbline.project.boundary;

/** One line of a list of projects. @param people who take part in it from outside the company */
public record ProjectRow(long id, String name, long people) {
}
