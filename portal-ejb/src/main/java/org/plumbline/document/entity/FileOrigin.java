package org.plumbline.document.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.Owned;

/**
 * Where a file comes from.
 *
 * @param project      the project it was sent to
 * @param name         its cleaned name, at most 200 characters
 * @param declaredType what the sender's browser took it for, at most 100 characters; believed by nobody
 */
public record FileOrigin(Owned project, Actor.Kind uploaderKind, long uploaderId, String name, String declaredType) {

    public static FileOrigin of(Actor uploader, long projectId, String name, String declaredType) {
        return new FileOrigin(Owned.byProject(uploader.companyId(), projectId), uploader.kind(), uploader.personId(), name, declaredType);
    }
}
