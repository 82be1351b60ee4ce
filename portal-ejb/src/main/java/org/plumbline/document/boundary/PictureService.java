package org.plumbline.document.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.plumbline.document.control.PictureRepository;
import org.plumbline.document.control.PictureSight;
import org.plumbline.document.entity.Picture;
import org.plumbline.document.entity.PictureAdded;
import org.plumbline.document.entity.PictureContent;
import org.plumbline.document.entity.PictureKind;
import org.plumbline.document.entity.PictureSize;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;

/** Pictures come in and go out. Somebody else's picture answers like one that does not exist. */
@Stateless
public class PictureService {

    @Inject
    private PictureRepository pictures;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    @Inject
    @Any
    private Instance<PictureSight> sights;

    @Inject
    private Event<PictureAdded> added;

    /**
     * Keeps a picture: JPEG, PNG or WebP of at most 10 MB, and 50 megapixels (WebP: 16). What is kept is made anew, upright, at most 1600
     * pixels wide and high, about 600 KB, without metadata. The stream is read to its end or to the limit and stays open.
     *
     * @param projectId the project it belongs to; 0 for a logo
     * @param fileName  for the text of a refusal
     * @return the id of the picture
     * @throws RejectedInputException at the field {@code picture}, when the file is no such picture
     * @throws NotFoundException      when there is no such project, or the caller may not add to it
     * @throws TooManyTriesException  when others were busy with theirs for 20 seconds
     */
    @Permit({Action.COMPANY_EDIT, Action.PROJECT_EDIT})
    public long add(long projectId, PictureKind kind, InputStream file, String fileName) {
        Actor actor = current.get();
        Owned owner = Owned.byProject(actor.companyId(), projectId);
        policy.demand(kind == PictureKind.LOGO ? Action.COMPANY_EDIT : Action.PROJECT_EDIT, actor, owner);
        try {
            Picture picture = pictures.keep(owner, kind, file, fileName);
            added.fire(new PictureAdded(actor, picture.companyId(), picture.projectId(), picture.getId(), kind));
            return picture.getId();
        } catch (IOException e) {
            throw new UncheckedIOException("the picture did not arrive whole", e);
        }
    }

    @Permit({Action.COMPANY_PROFILE_VIEW, Action.PROJECT_VIEW})
    public PictureView view(long id) {
        Picture picture = find(current.get(), id);
        return new PictureView(picture.getId(), picture.projectId(), picture.getKind(), picture.getWidth(), picture.getHeight(),
                picture.getSha256());
    }

    /** @param small in the smaller size, at most 480 pixels wide and high */
    @Permit({Action.COMPANY_PROFILE_VIEW, Action.PROJECT_VIEW})
    public PictureFile read(long id, boolean small) {
        return read(current.get(), id, small);
    }

    /** The same where nobody is signed in: a document that is made in the background. */
    @Permit({Action.COMPANY_PROFILE_VIEW, Action.PROJECT_VIEW})
    public PictureFile read(Actor actor, long id, boolean small) {
        PictureContent content = pictures.content(find(actor, id), small ? PictureSize.SMALL : PictureSize.FULL);
        return new PictureFile(content.getMediaType(), content.getContent());
    }

    private Picture find(Actor actor, long id) {
        Picture picture = pictures.get(Scope.of(actor), id);
        policy.demand(picture.getKind() == PictureKind.LOGO ? Action.COMPANY_PROFILE_VIEW : Action.PROJECT_VIEW, actor, picture);
        if (actor.isClient() && picture.getKind() == PictureKind.OPTION && !isShown(actor, picture)) {
            throw new NotFoundException();
        }
        return picture;
    }

    private boolean isShown(Actor client, Picture picture) {
        return sights.stream().anyMatch(sight -> sight.isShown(client, picture.projectId(), picture.getId()));
    }
}
