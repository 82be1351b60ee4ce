package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.boundary.CompanyDefaults.TaxRateRow;
import org.plumbline.account.control.CompanyProfiles;
import org.plumbline.account.control.DepositCaps;
import org.plumbline.account.entity.CompanyProfile;
import org.plumbline.account.entity.CompanyProfileEdited;
import org.plumbline.account.entity.CompanyProfileEdited.Part;
import org.plumbline.account.entity.DepositRule;
import org.plumbline.account.entity.TaxRate;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.Money;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.RejectedInputException;

/** What the proposals of the company of the one who asks begin with. For staff. */
@Stateless
public class CompanyDefaultsService {

    /** A usual price, in major units, on which a warning is shown. */
    private static final BigDecimal EXAMPLE = BigDecimal.valueOf(20_000);

    @Inject
    private CompanyProfiles profiles;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<CompanyProfileEdited> edited;

    /**
     * What the law of a state says of deposits.
     *
     * @param limit   whether it names a figure
     * @param checked the day somebody compared it with its source, as 2026-11-23
     */
    public record CapRow(String state, boolean limit, String source, String checked) {
    }

    @Permit(Action.COMPANY_VIEW)
    public CompanyDefaults defaults() {
        long companyId = own(Action.COMPANY_VIEW);
        CompanyProfile profile = profiles.get(companyId);
        List<TaxRateRow> rates = profiles.taxRates(companyId).stream()
                .map(rate -> new TaxRateRow(rate.getId(), rate.getName(), rate.getPercent(), rate.isPreferred())).toList();
        return new CompanyDefaults(profile.getVersion(), profile.getTerms(), profile.getValidityDays(), profile.getDeposit(),
                profile.getLicenseState(), rates);
    }

    /**
     * What the deposit rule of the company comes to where the state of its licence has something to say of it.
     *
     * @param total a price to show it on
     * @param most  the largest deposit on it, or null where the state's rule has no figure
     */
    public record CapWarning(String state, Money total, Money deposit, Money most, String source, String checked) {
    }

    /** Empty when the state has no rule that the portal knows, or the deposit keeps to it. */
    @Permit(Action.COMPANY_VIEW)
    public Optional<CapWarning> warning() {
        long companyId = own(Action.COMPANY_VIEW);
        CompanyProfile profile = profiles.get(companyId);
        Currency currency = Currency.getInstance(profiles.company(companyId).getCurrency());
        Money total = new Money(EXAMPLE.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
        Money deposit = profile.getDeposit().on(total);
        return DepositCaps.warningFor(profile.getLicenseState(), deposit, total).map(warning -> new CapWarning(warning.cap().state(), total,
                deposit, warning.most(), warning.cap().source(), warning.cap().checked().toString()));
    }

    /** Every state whose rule the portal knows, by its letters. */
    @Permit(Action.COMPANY_VIEW)
    public List<CapRow> caps() {
        return DepositCaps.all().stream().map(cap -> new CapRow(cap.state(), cap.isLimit(), cap.source(), cap.checked().toString())).toList();
    }

    /**
     * @throws RejectedInputException at the field at fault
     * @throws ConflictException      when somebody has changed the profile meanwhile
     */
    @Permit(Action.COMPANY_EDIT)
    public void edit(CompanyDefaultsDraft draft) {
        long companyId = own(Action.COMPANY_EDIT);
        profiles.getForChange(companyId, draft.version())
                .propose(draft.terms(), draft.validityDays(), DepositRule.of(draft.depositKind(), draft.depositValue()));
        edited.fire(new CompanyProfileEdited(current.get(), companyId, Part.PROPOSALS));
    }

    /**
     * Adds a tax; the first one is preferred.
     *
     * @param taxName 1 to 60 characters
     * @param percent 0 to 100, at most 4 decimals
     * @throws RejectedInputException at field {@code taxName} or {@code taxPercent}
     * @throws ConflictException      when there are twenty
     */
    @Permit(Action.COMPANY_EDIT)
    public void addTaxRate(String taxName, BigDecimal percent) {
        long companyId = own(Action.COMPANY_EDIT);
        profiles.add(new TaxRate(companyId, taxName, percent));
        edited.fire(new CompanyProfileEdited(current.get(), companyId, Part.TAX_RATES));
    }

    /** Makes a rate the one new proposals begin with. @throws NotFoundException when the company has none of this id */
    @Permit(Action.COMPANY_EDIT)
    public void preferTaxRate(long id) {
        long companyId = own(Action.COMPANY_EDIT);
        profiles.prefer(companyId, id);
        edited.fire(new CompanyProfileEdited(current.get(), companyId, Part.TAX_RATES));
    }

    /** Proposals that have it keep it. @throws NotFoundException when the company has none of this id */
    @Permit(Action.COMPANY_EDIT)
    public void removeTaxRate(long id) {
        long companyId = own(Action.COMPANY_EDIT);
        profiles.remove(companyId, id);
        edited.fire(new CompanyProfileEdited(current.get(), companyId, Part.TAX_RATES));
    }

    private long own(Action action) {
        long companyId = current.get().companyId();
        policy.demand(action, current.get(), Owned.byCompany(companyId));
        return companyId;
    }
}
