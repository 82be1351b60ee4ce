package org.plumbline.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import org.plumbline.document.control.PictureEncoding.Encoded;
import org.plumbline.document.control.PictureIntake.Made;
import org.plumbline.document.entity.Picture;
import org.plumbline.document.entity.PictureContent;
import org.plumbline.document.entity.PictureKind;
import org.plumbline.document.entity.PictureSize;
import org.plumbline.security.Scope;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;

/** Keeps pictures and finds them again. */
@ApplicationScoped
public class PictureRepository {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private PictureIntake intake;

    /**
     * Keeps what a file shows.
     *
     * @param owner the company and perhaps the project it will belong to
     * @param name  of the file, for the text of a refusal
     * @throws NotFoundException when the company has no such project
     */
    public Picture keep(Owned owner, PictureKind kind, InputStream file, String name) throws IOException {
        Made made = intake.make(file, name);
        Picture picture = new Picture(owner.companyId(), owner.projectId(), kind, made.look());
        em.persist(picture);
        OwnerCheck.flush(em);
        keep(picture, PictureSize.FULL, made.full());
        keep(picture, PictureSize.SMALL, made.small());
        return picture;
    }

    /** @throws NotFoundException when the company has no such picture */
    public Picture get(Scope scope, long id) {
        return em.createQuery("select p from Picture p where p.id = :id and p.companyId = :company", Picture.class)
                .setParameter("id", id).setParameter("company", scope.companyId()).getResultStream().findFirst()
                .orElseThrow(NotFoundException::new);
    }

    public PictureContent content(Picture picture, PictureSize size) {
        return em.createQuery("select c from PictureContent c where c.pictureId = :picture and c.size = :size", PictureContent.class)
                .setParameter("picture", picture.getId()).setParameter("size", size).getSingleResult();
    }

    /** Deletes the pictures of a project for good; nothing shows them any more. */
    public void forgetAll(long projectId) {
        em.createQuery("delete from PictureContent c where c.pictureId in (select p.id from Picture p where p.projectId = :project)")
                .setParameter("project", projectId).executeUpdate();
        em.createQuery("delete from Picture p where p.projectId = :project").setParameter("project", projectId).executeUpdate();
    }

    private void keep(Picture picture, PictureSize size, Encoded encoded) {
        em.persist(new PictureContent(picture, size, encoded.mediaType(), encoded.bytes()));
    }
}
