package org.plumbline.library.entity;

/** The member of staff who made a version. @param name as they are called then */
public record VersionAuthor(long staffId, String name) {
}
