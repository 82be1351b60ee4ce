package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.BaseEntity;

/** The number a company gave last in a year. Its row is locked while the next is given. */
@Entity
@Table(name = "proposal_counter")
public class ProposalCounter extends BaseEntity {

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Column(name = "number_year", updatable = false)
    private int numberYear;

    @Column(name = "last_number")
    private int last;

    protected ProposalCounter() {
    }

    public ProposalCounter(long companyId, int year) {
        this.companyId = companyId;
        this.numberYear = year;
    }

    public ProposalNumber next() {
        last++;
        return new ProposalNumber(numberYear, last);
    }

    public long companyId() {
        return companyId;
    }
}
