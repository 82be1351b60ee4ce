package org.plumbline.sealing.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.plumbline.sealing.control.CompanyKeys;
import org.plumbline.sealing.control.KeyShelf;
import org.plumbline.sealing.control.KeyShelf.Current;
import org.plumbline.sealing.control.KeyShelf.Root;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Public;
import org.plumbline.shared.NotFoundException;

/** What a company's certificates are: for its owner, and for the programs of whoever reads a sealed document, wherever they are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificateService {

    private static final String PROGRAMS = "the programs of whoever reads a sealed document fetch it, without a person";

    @Inject
    private CompanyKeys keys;

    @Inject
    private KeyShelf shelf;

    @Inject
    private CurrentActor current;

    /**
     * A company's certificates, told without their keys.
     *
     * @param path   below which its root and its list are, for anybody
     * @param bought whether the installation seals with a bought certificate instead
     * @param sha256 fingerprint of the root, 64 hexadecimal digits; null where there is none yet, as everything that follows
     * @param until  when the root ends
     */
    public record View(String path, boolean bought, String sha256, Instant until, Instant certificateUntil) {
    }

    /** Of the company of the one who asks. */
    @Permit(Action.COMPANY_EDIT)
    public View view() {
        long companyId = current.get().companyId();
        Optional<Root> root = shelf.root(companyId);
        return new View(CompanyKeys.PATH + companyId, keys.isBought(), root.map(one -> one.key().sha256()).orElse(null),
                root.map(CompanyKeys::endOf).orElse(null), shelf.current(companyId).map(Current::endsAt).orElse(null));
    }

    /** Makes them now rather than with the first seal. */
    @Permit(Action.COMPANY_EDIT)
    public void make() {
        keys.of(current.get().companyId());
    }

    /** The certificate of a company's root, DER. @throws NotFoundException when it has none */
    @Public(PROGRAMS)
    public byte[] root(long companyId) {
        return Base64.getDecoder().decode(found(companyId).key().certificate());
    }

    /** The list of certificates it has taken back, DER. @throws NotFoundException when it has none */
    @Public(PROGRAMS)
    public byte[] list(long companyId) {
        return keys.list(found(companyId), companyId, Instant.now());
    }

    private Root found(long companyId) {
        return shelf.root(companyId).orElseThrow(NotFoundException::new);
    }
}
