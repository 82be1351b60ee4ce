package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.account.control.CompanyProfiles;
import org.plumbline.account.control.DepositCaps;
import org.plumbline.account.entity.CompanyProfile;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.ProjectStatus;
import org.plumbline.project.entity.SiteAddress;
import org.plumbline.proposal.entity.DepositKind;
import org.plumbline.proposal.entity.RevisionTerms;
import org.plumbline.shared.Money;
import org.plumbline.shared.Owned;

/** What a new proposal begins with, and what the law of a state says of its deposit. */
@ApplicationScoped
public class ProposalBeginning {

    /** Projects that are offered to begin a proposal for; who has more looks for a part of the name. */
    private static final int MOST_PROJECTS = 50;
    private static final String COUNTRY_OF_CAPS = "US";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private CompanyProfiles profiles;

    /** A tax of the company's list. @param percent 0 to 100 */
    public record Rate(String name, BigDecimal percent) {
    }

    /**
     * A rule of a state that a deposit does not keep.
     *
     * @param most    the largest deposit on the price, or null where the rule has no figure
     * @param source  the statute
     * @param checked when somebody compared the rule with it
     */
    public record Cap(String state, Money most, String source, LocalDate checked) {
    }

    /** The head of a company's new proposals. @param today where the project is */
    public RevisionTerms head(long companyId, LocalDate today) {
        CompanyProfile profile = profiles.get(companyId);
        Optional<Rate> rate = taxRates(companyId).stream().findFirst();
        return new RevisionTerms(rate.map(Rate::name).orElse(""), rate.map(Rate::percent).orElse(BigDecimal.ZERO), "", profile.getTerms(), "",
                DepositKind.valueOf(profile.getDeposit().kind().name()), profile.getDeposit().value(), 0, today.plusDays(profile.getValidityDays()));
    }

    /** The preferred one first. */
    public List<Rate> taxRates(long companyId) {
        return profiles.taxRates(companyId).stream().map(rate -> new Rate(rate.getName(), rate.getPercent())).toList();
    }

    /** Active projects a proposal can be begun for, by name, {@value #MOST_PROJECTS} at most. @param text part of the name or reference */
    public List<Project> projects(long companyId, String text) {
        String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return em.createQuery("select j from Project j where j.companyId = :company and j.status = :active and (lower(j.name) like :text "
                + "escape '\\' or lower(j.reference) like :text escape '\\') order by j.name, j.id", Project.class)
                .setParameter("company", companyId).setParameter("active", ProjectStatus.ACTIVE).setParameter("text", "%" + part + "%")
                .setMaxResults(MOST_PROJECTS).getResultList();
    }

    /** Empty when the state where the work is done has no rule that the portal knows, or the deposit keeps to it. */
    public Optional<Cap> warning(Owned proposal, Money deposit, Money total) {
        return DepositCaps.warningFor(state(proposal), deposit, total).map(warning -> new Cap(warning.cap().state(), warning.most(),
                warning.cap().source(), warning.cap().checked()));
    }

    /** The state of the site or, as long as the project has none, of the company's licence; empty abroad. */
    private String state(Owned proposal) {
        SiteAddress site = em.find(Project.class, proposal.projectId()).getSite();
        if (site.getCountry() != null && !COUNTRY_OF_CAPS.equals(site.getCountry())) {
            return "";
        }
        return site.getRegion() == null ? profiles.get(proposal.companyId()).getLicenseState() : site.getRegion();
    }
}
