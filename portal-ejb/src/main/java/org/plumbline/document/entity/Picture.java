package org.plumbline.document.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.plumbline.shared.CompanyOwned;

/** What is known of a picture without its bytes. It never changes: another picture has another id. */
@Entity
@Table(name = "picture")
public class Picture extends CompanyOwned {

    @Column(name = "project_id", updatable = false)
    private Long projectId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private PictureKind kind;

    @Column(name = "width", updatable = false)
    private int width;

    @Column(name = "height", updatable = false)
    private int height;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    protected Picture() {
    }

    /**
     * What the bytes in the larger size are.
     *
     * @param width  pixels
     * @param height pixels
     * @param sha256 of the bytes, 64 hexadecimal digits
     */
    public record Look(int width, int height, String sha256) {
    }

    /** @param projectId the project it belongs to; 0 for none, as a logo does */
    public Picture(long companyId, long projectId, PictureKind kind, Look look) {
        super(companyId);
        if (kind == PictureKind.LOGO && projectId != 0) {
            throw new IllegalArgumentException("a logo belongs to no project");
        }
        this.projectId = projectId == 0 ? null : projectId;
        this.kind = kind;
        this.width = look.width();
        this.height = look.height();
        this.sha256 = look.sha256();
    }

    @Override
    public long projectId() {
        return projectId == null ? 0 : projectId;
    }

    public PictureKind getKind() {
        return kind;
    }

    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }

    public String getSha256() {
        return sha256;
    }
}
