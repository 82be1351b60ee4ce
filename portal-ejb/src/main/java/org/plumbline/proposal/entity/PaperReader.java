package org.plumbline.proposal.entity;

import java.time.ZoneId;
import org.plumbline.shared.ParticipantRole;

/** For whom a proposal is printed. @param language as a tag @param zone of the project: times are printed in it */
public record PaperReader(ParticipantRole role, String language, ZoneId zone) {
}
