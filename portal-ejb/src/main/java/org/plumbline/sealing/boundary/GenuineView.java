package org.plumbline.sealing.boundary;

import java.time.Instant;
import java.util.List;
import org.plumbline.sealing.control.SealJudge.Finding;

/**
 * What is told of a file.
 *
 * @param answer {@code GENUINE}, {@code CHANGED} or {@code UNKNOWN}
 * @param known  whether this portal knows it to have sealed these bytes
 * @param seals  in the order they were made
 */
public record GenuineView(String answer, boolean known, List<SealView> seals) {

    /**
     * One seal.
     *
     * @param by        the company, or who its certificate says; null when that can't be told
     * @param companyId 0 when it is of no company here
     * @param root      fingerprint of the company's root, or null
     * @param at        as it says; null when it says no time
     * @param existed   by when it was there, as somebody confirmed; null when nobody did
     * @param proof     {@code PROVEN}, {@code STATED} or {@code CLAIMED}
     */
    public record SealView(String by, long companyId, String root, String reason, Instant at, String proof, Instant existed, String confirmer,
            boolean holds) {
    }

    static GenuineView of(Finding finding) {
        return new GenuineView(finding.answer().name(), finding.known(), finding.seals().stream().map(seal -> new SealView(seal.by(), seal.companyId(),
                seal.root(), seal.reason(), seal.at(), seal.proof().name(), seal.existed(), seal.confirmer(), seal.holds())).toList());
    }
}
