package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.BaseEntity;
import org.plumbline.shared.Ids;

/** A part of a proposal: demolition, plumbing, cabinets. */
@Entity
@Table(name = "proposal_section")
public class Section extends BaseEntity {

    /** Characters in a title. */
    public static final int TITLE_LENGTH = 120;

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Column(name = "revision_id", updatable = false)
    private long revisionId;

    @Column(name = "section_key", updatable = false)
    private long key = Ids.next();

    @Column(name = "position")
    private int position;

    @Column(name = "title")
    private String title;

    protected Section() {
    }

    public Section(Revision revision, String title, int position) {
        this.companyId = revision.companyId();
        this.revisionId = revision.getId();
        this.position = position;
        rename(title);
    }

    /** The same section in another revision. */
    public Section copyTo(Revision revision) {
        Section copy = new Section(revision, title, position);
        copy.key = key;
        return copy;
    }

    public final void rename(String newTitle) {
        title = Texts.required("title", newTitle, TITLE_LENGTH);
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }

    public long getRevisionId() {
        return revisionId;
    }

    public long getKey() {
        return key;
    }

    public int getPosition() {
        return position;
    }

    public String getTitle() {
        return title;
    }
}
