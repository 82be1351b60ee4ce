package org.plumbline.project.boundary;

import org.plumbline.shared.ParticipantRole;

/** Somebody who takes part in a project, as the others in it see them. @param self whether it is the reader */
public record PersonRow(String name, ParticipantRole role, boolean self) {
}
