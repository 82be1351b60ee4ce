package org.plumbline.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.plumbline.shared.CompanyOwned;
import org.plumbline.shared.RejectedInputException;

/** A tax a company's proposals can bear. */
@Entity
@Table(name = "tax_rate")
public class TaxRate extends CompanyOwned {

    /** Characters in a name. */
    public static final int NAME_LENGTH = 60;
    /** Decimals of a rate. */
    public static final int DECIMALS = 4;

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "percent", updatable = false)
    private BigDecimal percent;

    @Column(name = "preferred")
    private boolean preferred;

    protected TaxRate() {
    }

    /**
     * @param name    1 to 60 characters
     * @param percent 0 to 100, at most 4 decimals
     * @throws RejectedInputException at field {@code taxName} or {@code taxPercent}
     */
    public TaxRate(long companyId, String name, BigDecimal percent) {
        super(companyId);
        this.name = name == null ? "" : name.strip();
        if (this.name.isEmpty() || this.name.length() > NAME_LENGTH) {
            throw new RejectedInputException("taxName", "company.tax_name", NAME_LENGTH);
        }
        this.percent = Figures.between("taxPercent", percent, DECIMALS, MOST);
    }

    /** New proposals begin with it, or no longer do. */
    public void prefer(boolean first) {
        preferred = first;
    }

    public String getName() {
        return name;
    }

    public BigDecimal getPercent() {
        return percent;
    }

    public boolean isPreferred() {
        return preferred;
    }
}
