package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.plumbline.shared.BaseEntity;
import org.plumbline.shared.Ids;

/** A choice the client makes, among the lines that name the group. It stands in a section and its price counts there. */
@Entity
@Table(name = "proposal_group")
public class OptionGroup extends BaseEntity {

    /** Characters in a title. */
    public static final int TITLE_LENGTH = 120;

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Column(name = "revision_id", updatable = false)
    private long revisionId;

    @Column(name = "group_key", updatable = false)
    private long key = Ids.next();

    @Column(name = "section_key")
    private long sectionKey;

    @Column(name = "position")
    private int position;

    @Column(name = "title")
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private GroupKind kind;

    protected OptionGroup() {
    }

    public OptionGroup(Section section, String title, GroupKind kind, int position, long companyId) {
        this.companyId = companyId;
        this.revisionId = section.getRevisionId();
        this.sectionKey = section.getKey();
        this.position = position;
        describe(title, kind);
    }

    /** The same group in another revision. */
    public OptionGroup copyTo(Revision revision) {
        OptionGroup copy = new OptionGroup();
        copy.companyId = companyId;
        copy.revisionId = revision.getId();
        copy.key = key;
        copy.sectionKey = sectionKey;
        copy.position = position;
        copy.describe(title, kind);
        return copy;
    }

    public final void describe(String newTitle, GroupKind newKind) {
        title = Texts.required("title", newTitle, TITLE_LENGTH);
        kind = newKind;
    }

    public void moveTo(long newSectionKey, int newPosition) {
        sectionKey = newSectionKey;
        position = newPosition;
    }

    public long getRevisionId() {
        return revisionId;
    }

    public long getKey() {
        return key;
    }

    public long getSectionKey() {
        return sectionKey;
    }

    public int getPosition() {
        return position;
    }

    public String getTitle() {
        return title;
    }

    public GroupKind getKind() {
        return kind;
    }
}
