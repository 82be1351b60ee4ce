package org.plumbline.sealing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.plumbline.account.entity.Company;
import org.plumbline.sealing.control.SealReader.After;
import org.plumbline.sealing.control.SealReader.Mark;
import org.plumbline.sealing.control.SealReader.Reading;
import org.plumbline.sealing.control.SealReader.Stamp;
import org.plumbline.sealing.entity.SealLevel;
import org.plumbline.sealing.entity.SealRecord;

/**
 * Says of a file whether it is genuine. A seal is a company's when it was made with a certificate this portal has used for it: names in
 * certificates prove nothing. A time is proven when this portal had it confirmed itself: what is confirmed stands where anybody could put
 * something else.
 */
@ApplicationScoped
public class SealJudge {

    @Inject
    private SealRepository seals;

    /** The three answers. */
    public enum Answer { GENUINE, CHANGED, UNKNOWN }

    /** How far a time can be believed. */
    public enum Proof {
        /** The portal had it confirmed when it sealed. */
        PROVEN,
        /** A service confirms it that this portal does not vouch for. */
        STATED,
        /** The clock of whoever sealed. */
        CLAIMED
    }

    /**
     * One seal.
     *
     * @param by        the company of this portal, else who its certificate says
     * @param companyId 0 when it is of none here
     * @param root      fingerprint of the company's root, when it vouches for this seal; else null
     * @param at        as it says; null when it says no time
     * @param existed   by when it was there, as somebody confirmed; null when nobody did
     * @param confirmer who; null when nobody did
     * @param holds     whether what it covers is unchanged, and nothing was changed later
     */
    public record Seal(String by, long companyId, String root, String reason, Instant at, Proof proof, Instant existed, String confirmer, boolean holds) {
    }

    /** @param known whether the portal knows it to have sealed these bytes, or what they were before something was added */
    public record Finding(Answer answer, boolean known, List<Seal> seals) {
    }

    /** Who made a mark. @param own whether with a certificate that is this company's alone */
    private record Maker(long companyId, boolean own) {
    }

    public Finding judge(Path pdf, Reading reading) throws IOException {
        Optional<SealRecord> whole = seals.record(FileHash.of(pdf));
        List<Seal> found = new ArrayList<>();
        boolean known = whole.isPresent();
        Mark last = reading.marks().isEmpty() ? null : reading.marks().get(reading.marks().size() - 1);
        for (Mark mark : reading.marks()) {
            Optional<SealRecord> then = seals.record(FileHash.of(pdf, mark.end()));
            known |= then.isPresent();
            // a file is recorded when its last mark is made, or its time confirmed
            found.add(seal(mark, then, mark == last ? whole : Optional.empty()));
        }
        return new Finding(answer(reading, found, whole.isPresent()), known, List.copyOf(found));
    }

    private static Answer answer(Reading reading, List<Seal> found, boolean wholeKnown) {
        if (!reading.whole() || !found.stream().allMatch(Seal::holds)) {
            return Answer.CHANGED;
        }
        if (found.stream().noneMatch(seal -> seal.companyId() != 0)) {
            return Answer.UNKNOWN;
        }
        int last = found.size() - 1;
        boolean closed = found.get(last).companyId() != 0 && reading.marks().get(last).after() == After.NOTHING;
        return wholeKnown || closed ? Answer.GENUINE : Answer.CHANGED;
    }

    private Seal seal(Mark mark, Optional<SealRecord> then, Optional<SealRecord> whole) {
        String certificate = mark.signer() == null ? null : Certificates.sha256(mark.signer());
        Optional<SealRecord> thenHere = then.filter(one -> one.getCertificate().equals(certificate));
        Optional<SealRecord> wholeHere = whole.filter(one -> one.getCertificate().equals(certificate));
        // what is broken may bear any certificate
        Maker maker = mark.intact() && certificate != null ? maker(certificate, thenHere.or(() -> wholeHere)) : new Maker(0, false);
        Stamp within = mark.stamps().within();
        Stamp stamp = within == null ? mark.stamps().later() : within;
        boolean proven = maker.companyId() != 0 && (confirmed(wholeHere) || within != null && confirmed(thenHere));
        Proof proof = stamp == null ? Proof.CLAIMED : proven ? Proof.PROVEN : Proof.STATED;
        String root = maker.own() ? seals.root(maker.companyId()).map(one -> one.key().sha256()).orElse(null) : null;
        return new Seal(name(maker.companyId(), mark.signer()), maker.companyId(), root, mark.reason(), mark.claimed(), proof,
                stamp == null ? null : stamp.time(), stamp == null ? null : stamp.by(), mark.intact() && mark.after() != After.CHANGED);
    }

    /** A bought certificate may be that of several companies: then only the bytes tell for whom it was used. */
    private Maker maker(String certificate, Optional<SealRecord> sealed) {
        return seals.companyOf(certificate).map(company -> new Maker(company, true))
                .or(() -> sealed.map(one -> new Maker(one.companyId(), false))).orElse(new Maker(0, false));
    }

    private static boolean confirmed(Optional<SealRecord> sealed) {
        return sealed.filter(one -> one.getLevel() != SealLevel.B_B).isPresent();
    }

    private String name(long companyId, X509Certificate signer) {
        return seals.company(companyId).map(Company::getName).orElseGet(() -> signer == null ? null : commonName(signer));
    }

    /** The name a certificate is for, whoever has written it. */
    private static String commonName(X509Certificate certificate) {
        String whole = certificate.getSubjectX500Principal().getName();
        try {
            return new LdapName(whole).getRdns().stream().filter(part -> "CN".equalsIgnoreCase(part.getType())).map(Rdn::getValue)
                    .map(String::valueOf).findFirst().orElse(whole);
        } catch (InvalidNameException e) {
            return whole;
        }
    }
}
