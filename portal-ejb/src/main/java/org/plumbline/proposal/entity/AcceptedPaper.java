package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.List;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.ProjectOwned;

/**
 * The company's paper, and who reads, as both were when a proposal was accepted. It is kept with the acceptance, because the PDF follows
 * later: a new logo or another role meanwhile must not change what is printed. It goes once the PDF is kept.
 */
@Entity
@Table(name = "proposal_paper")
public class AcceptedPaper extends ProjectOwned {

    @Column(name = "proposal_id", updatable = false)
    private long proposalId;

    @Column(name = "revision", updatable = false)
    private int revision;

    @Column(name = "client_id", updatable = false)
    private long clientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role", updatable = false)
    private ParticipantRole role;

    @Column(name = "language", updatable = false)
    private String language;

    @Column(name = "time_zone", updatable = false)
    private String timeZone;

    @Column(name = "company", updatable = false)
    private String company;

    /** One a line. */
    @Column(name = "head_lines", updatable = false)
    private String headLines;

    @Column(name = "license", updatable = false)
    private String license;

    @Column(name = "accent", updatable = false)
    private String accent;

    @Column(name = "logo", updatable = false)
    private byte[] logo;

    protected AcceptedPaper() {
    }

    public AcceptedPaper(Share share, int revision, PaperReader reader, PaperHead head) {
        super(share);
        this.proposalId = share.getProposalId();
        this.clientId = share.getClientId();
        this.revision = revision;
        this.role = reader.role();
        this.language = reader.language();
        this.timeZone = reader.zone().getId();
        this.company = head.company();
        this.headLines = String.join("\n", head.lines());
        this.license = head.license();
        this.accent = head.accent();
        this.logo = head.logo();
    }

    @Override
    public long personId() {
        return clientId;
    }

    public PaperReader reader() {
        return new PaperReader(role, language, ZoneId.of(timeZone));
    }

    public PaperHead head() {
        return new PaperHead(company, headLines.lines().toList(), license, logo, accent);
    }
}
