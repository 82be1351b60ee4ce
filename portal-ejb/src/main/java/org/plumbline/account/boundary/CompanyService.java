package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.account.control.Founding;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.CompanyEdited;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** The company of the one who asks. */
@Stateless
public class CompanyService {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<CompanyEdited> edited;

    /** The company as it stands. @param secondStepRoles who must have a second step */
    public record CompanyView(long version, String name, String timeZone, String language, String currency, Set<StaffRole> secondStepRoles) {
    }

    /** The company as it shall be. @param version as it was when the page was opened */
    public record CompanyDraft(long version, String name, String timeZone, List<StaffRole> secondStepRoles) {
    }

    @Permit(Action.COMPANY_VIEW)
    public CompanyView view() {
        Company company = own(Action.COMPANY_VIEW);
        return new CompanyView(company.getVersion(), company.getName(), company.getTimeZone().getId(), company.getLanguage(),
                company.getCurrency(), company.secondStepRoles());
    }

    /**
     * @throws RejectedInputException at field {@code companyName} or {@code timeZone}
     * @throws ConflictException when somebody has changed it meanwhile
     */
    @Permit(Action.COMPANY_EDIT)
    public void edit(CompanyDraft draft) {
        Company company = own(Action.COMPANY_EDIT);
        if (company.getVersion() != draft.version()) {
            throw new ConflictException("conflict");
        }
        company.rename(draft.name());
        company.keepTimeOf(Founding.zone(draft.timeZone()));
        company.requireSecondStep(draft.secondStepRoles());
        String roles = draft.secondStepRoles().stream().sorted().map(StaffRole::name).collect(Collectors.joining(" "));
        edited.fire(new CompanyEdited(current.get(), company.getId(), roles));
    }

    private Company own(Action action) {
        Company company = em.find(Company.class, current.get().companyId());
        policy.demand(action, current.get(), company);
        return company;
    }
}
