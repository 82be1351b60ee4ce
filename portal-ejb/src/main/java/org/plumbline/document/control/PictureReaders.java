package org.plumbline.document.control;

import javax.imageio.ImageReader;

/** Who can read which format of picture. */
public interface PictureReaders {

    /** A new reader, to be disposed of by the caller. */
    ImageReader open(PictureFormat format);

    /**
     * How the camera was held, as the file says it.
     *
     * @return 1 to 8 as in the EXIF standard; 1, upright, where the file says nothing that can be read
     */
    int orientation(PictureFormat format, byte[] file);
}
