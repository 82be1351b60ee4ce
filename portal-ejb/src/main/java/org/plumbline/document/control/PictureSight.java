package org.plumbline.document.control;

import org.plumbline.shared.Actor;

/** Tells what a flat shows to clients with the pictures it keeps here. A picture that none of them shows to a client is none for that client. */
public interface PictureSight {

    /** Whether a client is shown a picture of a project at this moment. */
    boolean isShown(Actor client, long projectId, long pictureId);
}
