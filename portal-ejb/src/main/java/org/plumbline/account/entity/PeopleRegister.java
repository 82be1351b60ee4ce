package org.plumbline.account.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.CompanyOwned;

/**
 * The turn of adding people to a company: one row for each company, held by whoever adds somebody. Of two who add the same person at
 * the same moment the second finds what the first has made.
 */
@Entity
@Table(name = "people_register")
public class PeopleRegister extends CompanyOwned {

    protected PeopleRegister() {
    }

    public PeopleRegister(long companyId) {
        super(companyId);
    }
}
