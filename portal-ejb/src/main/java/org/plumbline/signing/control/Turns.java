package org.plumbline.signing.control;

import java.util.List;
import java.util.OptionalInt;
import org.plumbline.signing.entity.EnvelopeSigner;

/** Whose turn it is: all of the lowest turn in which somebody has not signed. */
public final class Turns {

    private Turns() {
    }

    public static List<EnvelopeSigner> inTurn(List<EnvelopeSigner> signers) {
        OptionalInt lowest = signers.stream().filter(signer -> !signer.hasSigned()).mapToInt(EnvelopeSigner::getTurn).min();
        return signers.stream().filter(signer -> !signer.hasSigned() && signer.getTurn() == lowest.getAsInt()).toList();
    }
}
