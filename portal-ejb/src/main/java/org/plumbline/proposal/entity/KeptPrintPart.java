package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.BaseEntity;

/** A stretch of a kept print: H2 holds at most 1 MiB in a column of this kind. */
@Entity
@Table(name = "proposal_print_part")
public class KeptPrintPart extends BaseEntity {

    /** Octets a part holds at most. */
    public static final int SIZE = 512 * 1024;

    @Column(name = "print_id", updatable = false)
    private long printId;

    @Column(name = "position", updatable = false)
    private int position;

    @Column(name = "content", updatable = false)
    private byte[] content;

    protected KeptPrintPart() {
    }

    public KeptPrintPart(KeptPrint print, int position, byte[] content) {
        this.printId = print.getId();
        this.position = position;
        this.content = content.clone();
    }

    public byte[] getContent() {
        return content.clone();
    }
}
