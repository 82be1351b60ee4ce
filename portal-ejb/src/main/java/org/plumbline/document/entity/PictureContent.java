package org.plumbline.document.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.plumbline.shared.BaseEntity;

/** The bytes of a picture in one size. */
@Entity
@Table(name = "picture_content")
public class PictureContent extends BaseEntity {

    @Column(name = "picture_id", updatable = false)
    private long pictureId;

    @Enumerated(EnumType.STRING)
    @Column(name = "picture_size", updatable = false)
    private PictureSize size;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(name = "content", updatable = false)
    private byte[] content;

    protected PictureContent() {
    }

    public PictureContent(Picture picture, PictureSize size, String mediaType, byte[] content) {
        this.pictureId = picture.getId();
        this.size = size;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    public PictureSize getSize() {
        return size;
    }

    public String getMediaType() {
        return mediaType;
    }

    public byte[] getContent() {
        return content.clone();
    }
}
