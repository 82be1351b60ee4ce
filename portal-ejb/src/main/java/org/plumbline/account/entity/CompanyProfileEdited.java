package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** The company shows itself otherwise, or its proposals begin otherwise. */
public record CompanyProfileEdited(Actor actor, long companyId, Part part) implements DomainEvent {

    /** What was edited. */
    public enum Part {
        LOOK, LOGO, PROPOSALS, TAX_RATES
    }

    @Override
    public String subject() {
        return "company:" + companyId;
    }
}
