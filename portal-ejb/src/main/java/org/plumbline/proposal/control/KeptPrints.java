package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.plumbline.proposal.entity.KeptPrint;
import org.plumbline.proposal.entity.KeptPrintPart;
import org.plumbline.proposal.entity.Share;

/** Keeps the PDFs of accepted proposals. */
@ApplicationScoped
public class KeptPrints {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** A share with its row locked, as whoever keeps a print of it does. */
    public Optional<Share> hold(long shareId) {
        return Optional.ofNullable(em.find(Share.class, shareId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What was kept of a share's revision. */
    public Optional<KeptPrint> find(Share share, int revision) {
        return em.createQuery("select k from KeptPrint k where k.proposalId = :proposal and k.revision = :revision and k.clientId = :client",
                KeptPrint.class).setParameter("proposal", share.getProposalId()).setParameter("revision", revision)
                .setParameter("client", share.getClientId()).getResultStream().findFirst();
    }

    /** @param share with its row locked, and with no print of this revision */
    public KeptPrint keep(Share share, int revision, byte[] pdf) {
        KeptPrint print = new KeptPrint(share, revision, hash(pdf), pdf.length);
        em.persist(print);
        em.flush();
        for (int at = 0; at < pdf.length; at += KeptPrintPart.SIZE) {
            em.persist(new KeptPrintPart(print, at / KeptPrintPart.SIZE, Arrays.copyOfRange(pdf, at, Math.min(pdf.length, at + KeptPrintPart.SIZE))));
        }
        em.flush();
        return print;
    }

    /** A kept print, put together again. @throws IllegalStateException when it is not what was kept */
    public byte[] read(KeptPrint print) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream((int) print.getOctets());
        em.createQuery("select p from KeptPrintPart p where p.printId = :print order by p.position", KeptPrintPart.class)
                .setParameter("print", print.getId()).getResultStream().forEach(part -> pdf.writeBytes(part.getContent()));
        if (!hash(pdf.toByteArray()).equals(print.getSha256())) {
            throw new IllegalStateException("the kept print " + print.getId() + " was altered");
        }
        return pdf.toByteArray();
    }

    private static String hash(byte[] pdf) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
