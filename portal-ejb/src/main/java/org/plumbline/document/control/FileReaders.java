package org.plumbline.document.control;

import org.plumbline.document.entity.StoredFile;
import org.plumbline.shared.Actor;

/** Port: a flat that uses files for less than an audience of the project says who is given which. */
public interface FileReaders {

    /** Asked of a file that was used and is for no audience, once it is certain that the reader may be given files of its project. */
    boolean mayRead(Actor reader, StoredFile file);
}
