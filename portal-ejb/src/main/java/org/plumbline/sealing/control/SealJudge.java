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
import org.plumbline.sealing.control.SealReader.Mark;
import org.plumbline.sealing.control.SealReader.Reading;
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
     * @param at        null when it says no time
     * @param confirmer null when nobody confirmed the time
     * @param holds     whether what it covers is unchanged, and nothing was changed later
     */
    public record Seal(String by, long companyId, String root, String reason, Instant at, Proof proof, String confirmer, boolean holds) {
    }

    /** @param known whether the portal knows it to have sealed these bytes, or what they were before something was added */
    public record Finding(Answer answer, boolean known, List<Seal> seals) {
    }

    public Finding judge(Path pdf, Reading reading) throws IOException {
        Optional<SealRecord> whole = seals.record(FileHash.of(pdf));
        List<Seal> found = new ArrayList<>();
        boolean known = whole.isPresent();
        for (Mark mark : reading.marks()) {
            Optional<SealRecord> then = seals.record(FileHash.of(pdf, mark.end()));
            known |= then.isPresent();
            found.add(seal(mark, confirmed(whole) || confirmed(then)));
        }
        return new Finding(answer(reading, found), known, List.copyOf(found));
    }

    private static Answer answer(Reading reading, List<Seal> found) {
        if (!reading.whole() || !found.stream().allMatch(Seal::holds)) {
            return Answer.CHANGED;
        }
        return found.stream().anyMatch(seal -> seal.companyId() != 0) ? Answer.GENUINE : Answer.UNKNOWN;
    }

    private static boolean confirmed(Optional<SealRecord> sealed) {
        return sealed.filter(one -> one.getLevel() != SealLevel.B_B).isPresent();
    }

    private Seal seal(Mark mark, boolean confirmedHere) {
        Proof proof = mark.stamp() == null ? Proof.CLAIMED : confirmedHere ? Proof.PROVEN : Proof.STATED;
        long company = mark.signer() == null ? 0 : seals.companyOf(Certificates.sha256(mark.signer())).orElse(0L);
        // what is broken may bear any certificate
        long trusted = mark.intact() ? company : 0;
        return new Seal(name(trusted, mark.signer()), trusted, seals.root(trusted).map(root -> root.key().sha256()).orElse(null), mark.reason(),
                mark.stamp() == null ? mark.claimed() : mark.stamp().time(), proof, mark.stamp() == null ? null : mark.stamp().by(),
                mark.intact() && !mark.changedAfter());
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
