package org.plumbline.signing.boundary;

import org.plumbline.shared.Actor;
import org.plumbline.signing.control.Witness;
import org.plumbline.signing.entity.Proof;

/** Where a request comes from. @param ip of the network. @param agent what the browser calls itself; both may be null and are kept up to a length */
public record Trace(String ip, String agent) {

    Witness of(Actor actor) {
        return new Witness(actor, actor.isStaff() ? Proof.PASSWORD : Proof.SESSION, ip == null ? "" : ip, agent == null ? "" : agent);
    }
}
