package org.plumbline.document.entity;

/** What a picture is for, which decides who may add it and who may see it. */
public enum PictureKind {

    /** Stands for the company: belongs to no project, and everybody who works with the company may see it. */
    LOGO,
    /** Shows what can be chosen in a project, to staff and to whoever is shown the choice. */
    OPTION
}
