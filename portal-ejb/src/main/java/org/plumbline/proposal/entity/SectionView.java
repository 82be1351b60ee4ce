package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.BaseEntity;

/** A section somebody had before their eyes during one visit of the page. */
@Entity
@Table(name = "proposal_section_view")
public class SectionView extends BaseEntity {

    /** Seconds counted of one visit at most: a page left open overnight was not read all night. */
    public static final int MOST_SECONDS = 1800;

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Column(name = "share_id", updatable = false)
    private long shareId;

    @Column(name = "revision", updatable = false)
    private int revision;

    @Column(name = "section_key", updatable = false)
    private long sectionKey;

    /** Made by the page when it is opened. */
    @Column(name = "visit", updatable = false)
    private String visit;

    @Column(name = "first_seen_at", updatable = false)
    private Instant firstSeenAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "seconds")
    private int seconds;

    protected SectionView() {
    }

    public SectionView(Share share, int revision, long sectionKey, String visit, Instant now) {
        this.companyId = share.companyId();
        this.shareId = share.getId();
        this.revision = revision;
        this.sectionKey = sectionKey;
        this.visit = visit;
        this.firstSeenAt = now;
        this.lastSeenAt = now;
    }

    /** @param inAll seconds of this visit so far; fewer than are known change nothing, so reports may come twice and in any order */
    public void lasted(int inAll, Instant now) {
        if (inAll > seconds) {
            seconds = Math.min(inAll, MOST_SECONDS);
            lastSeenAt = now;
        }
    }

    public long getShareId() {
        return shareId;
    }

    public int getRevision() {
        return revision;
    }

    public long getSectionKey() {
        return sectionKey;
    }

    public Instant getFirstSeenAt() {
        return firstSeenAt;
    }

    public Instant getLastSeenAt() {
        return lastSeenAt;
    }

    public int getSeconds() {
        return seconds;
    }
}
