package org.plumbline.sealing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.plumbline.sealing.control.CertificateMaker.Issued;
import org.plumbline.sealing.control.CertificateMaker.Places;
import org.plumbline.sealing.control.KeyShelf.Current;
import org.plumbline.sealing.control.KeyShelf.Listing;
import org.plumbline.sealing.control.KeyShelf.Root;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * The keys of companies, made when they are first needed: most would never be used. They are made outside of any transaction; of two made at
 * once the database keeps one, and both callers use that.
 */
@ApplicationScoped
public class CompanyKeys {

    /** Below it somebody without a sign-in finds the list and the root of a company. */
    public static final String PATH = "/public/ca/";
    /** From so long before a certificate ends on, its successor is used: a seal must not end soon after it was made. */
    static final Duration BEFORE_END = Duration.ofDays(365);
    /** How long a list says it is good. */
    static final Duration LIST_LASTS = Duration.ofDays(7);
    /** A list is made anew when it is good for less: whoever keeps one for a day has a good one still. */
    static final Duration LIST_LEFT = Duration.ofDays(4);

    @Inject
    private KeyShelf shelf;

    @Inject
    private CertificateMaker maker;

    @Inject
    private BoughtKey bought;

    @Inject
    private Settings settings;

    /** What a company seals with now. */
    public SigningKey of(long companyId) {
        return bought.key().orElseGet(() -> own(companyId));
    }

    /** Whether all companies seal with a certificate from elsewhere. */
    public boolean isBought() {
        return bought.isSet();
    }

    /** When a root ends. */
    public static Instant endOf(Root root) {
        return Certificates.certificate(root.key().certificate()).getNotAfter().toInstant();
    }

    private SigningKey own(long companyId) {
        Issued root = Certificates.unpacked(root(companyId).key());
        Optional<Current> known = shelf.current(companyId);
        Current current = known.filter(CompanyKeys::lastsLongEnough).orElseGet(() -> next(companyId, root, known.map(Current::number).orElse(0) + 1));
        Issued certificate = Certificates.unpacked(current.key());
        return new SigningKey(certificate.key(), List.of(certificate.certificate(), root.certificate()), () -> freshList(companyId));
    }

    private static boolean lastsLongEnough(Current current) {
        return current.endsAt().isAfter(Instant.now().plus(BEFORE_END));
    }

    /** @param number after the one that was found wanting: who comes second to it takes the first one's */
    private Current next(long companyId, Issued root, int number) {
        Instant now = Instant.now();
        Issued made = maker.certificate(root, shelf.company(companyId), places(companyId), now);
        shelf.keepCertificate(companyId, number, Certificates.packed(made), made.certificate().getNotAfter().toInstant());
        return shelf.current(companyId).orElseThrow();
    }

    /** A company's root, made if it has none. */
    public Root root(long companyId) {
        return shelf.root(companyId).orElseGet(() -> {
            shelf.keepRoot(companyId, Certificates.packed(maker.root(shelf.company(companyId), Instant.now())));
            return shelf.root(companyId).orElseThrow();
        });
    }

    /** The list of certificates a company has taken back, good for some days yet, DER. */
    public byte[] list(Root root, long companyId, Instant now) {
        boolean good = root.next() != null && root.next().isAfter(now.plus(LIST_LEFT));
        return good ? Base64.getDecoder().decode(root.list()) : publish(root, companyId, now);
    }

    private byte[] freshList(long companyId) {
        return publish(root(companyId), companyId, Instant.now());
    }

    private byte[] publish(Root root, long companyId, Instant now) {
        byte[] list = maker.revocations(Certificates.unpacked(root.key()), root.listNumber() + 1, now, now.plus(LIST_LASTS));
        return Base64.getDecoder().decode(shelf.keepList(companyId, new Listing(Certificates.base64(list), root.listNumber() + 1, now.plus(LIST_LASTS))));
    }

    private Places places(long companyId) {
        String below = settings.url(Setting.BASE_URL) + PATH + companyId;
        return new Places(below + "/crl", below + "/root");
    }
}
