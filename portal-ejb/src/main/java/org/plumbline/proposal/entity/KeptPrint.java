package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.ProjectOwned;

/** The PDF of an accepted proposal as one person may read it. The first that is kept stays: a key in the database allows no second. */
@Entity
@Table(name = "proposal_print")
public class KeptPrint extends ProjectOwned {

    @Column(name = "proposal_id", updatable = false)
    private long proposalId;

    @Column(name = "revision", updatable = false)
    private int revision;

    @Column(name = "client_id", updatable = false)
    private long clientId;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "octets", updatable = false)
    private long octets;

    protected KeptPrint() {
    }

    /** @param sha256 of the file, base64url. @param octets its length */
    public KeptPrint(Share share, int revision, String sha256, long octets) {
        super(share);
        this.proposalId = share.getProposalId();
        this.clientId = share.getClientId();
        this.revision = revision;
        this.sha256 = sha256;
        this.octets = octets;
    }

    @Override
    public long personId() {
        return clientId;
    }

    public String getSha256() {
        return sha256;
    }

    public long getOctets() {
        return octets;
    }
}
