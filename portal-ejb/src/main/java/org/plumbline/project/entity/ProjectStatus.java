package org.plumbline.project.entity;

/** Where a project stands. */
public enum ProjectStatus {
    ACTIVE, ARCHIVED
}
