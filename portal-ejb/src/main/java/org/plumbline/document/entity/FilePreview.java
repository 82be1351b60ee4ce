package org.plumbline.document.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;

/** What is shown of a picture: made anew from its pixels, upright and without a word of metadata, in two sizes. Of other files there is none. */
@Embeddable
public class FilePreview {

    @Column(name = "preview_type")
    private String mediaType;

    @Column(name = "preview_width")
    private int width;

    @Column(name = "preview_height")
    private int height;

    @Column(name = "preview_full")
    private String fullId;

    @Column(name = "preview_small")
    private String smallId;

    public FilePreview() {
    }

    /**
     * @param width   pixels of the larger size
     * @param height  pixels of the larger size
     * @param fullId  of the larger size in the store
     * @param smallId of the smaller size in the store
     */
    public FilePreview(String mediaType, int width, int height, String fullId, String smallId) {
        this.mediaType = mediaType;
        this.width = width;
        this.height = height;
        this.fullId = fullId;
        this.smallId = smallId;
    }

    public boolean isThere() {
        return mediaType != null;
    }

    public String getMediaType() {
        return mediaType;
    }

    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }

    /** What of it is in the store. */
    public List<String> storeIds() {
        return Stream.of(fullId, smallId).filter(id -> id != null).toList();
    }

    public String storeId(PictureSize size) {
        return size == PictureSize.SMALL ? smallId : fullId;
    }
}
