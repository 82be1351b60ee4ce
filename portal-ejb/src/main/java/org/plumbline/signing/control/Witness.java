package org.plumbline.signing.control;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plumbline.shared.Actor;
import org.plumbline.signing.entity.EvidenceKind;
import org.plumbline.signing.entity.EvidenceStep;
import org.plumbline.signing.entity.Proof;

/** Who does something, and from where. @param ip and agent empty for the portal itself */
public record Witness(Actor actor, Proof proof, String ip, String agent) {

    /** The portal itself. */
    public static Witness portal(long companyId) {
        return new Witness(Actor.system(companyId), Proof.PORTAL, "", "");
    }

    /** The same person, known in another way. */
    public Witness provenBy(Proof other) {
        return new Witness(actor, other, ip, agent);
    }

    /** Something they do now. */
    public EvidenceStep.Fact fact(EvidenceKind kind, String consentVersion, String shownHash, String resultHash) {
        return new EvidenceStep.Fact(kind, actor.reference(), proof, Instant.now().truncatedTo(ChronoUnit.MILLIS), ip, agent, consentVersion,
                shownHash, resultHash);
    }
}
