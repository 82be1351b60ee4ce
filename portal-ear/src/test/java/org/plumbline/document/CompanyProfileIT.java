package org.plumbline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.CompanyDefaults;
import org.plumbline.account.boundary.CompanyDefaults.TaxRateRow;
import org.plumbline.account.boundary.CompanyDefaultsDraft;
import org.plumbline.account.boundary.CompanyDefaultsService;
import org.plumbline.account.boundary.CompanyProfileDraft;
import org.plumbline.account.boundary.CompanyProfileService;
import org.plumbline.account.boundary.CompanyProfileView;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.document.boundary.LogoService;
import org.plumbline.house.inside.InContainer;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.proposal.boundary.HeadDraft;
import org.plumbline.proposal.boundary.ProposalDraft;
import org.plumbline.proposal.boundary.ProposalDraftService;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** The company's profile, its logo and what its proposals begin with: who sees them, who changes them, and what happens when two do. */
class CompanyProfileIT extends InContainer {

    private static final long ANOTHER_COMPANY = 77;

    @EJB
    private SetUpService setUp;

    @EJB
    private CompanyProfileService profiles;

    @EJB
    private CompanyDefaultsService defaults;

    @EJB
    private LogoService logos;

    @EJB
    private ProjectService projects;

    @EJB
    private ProposalService proposals;

    @EJB
    private ProposalDraftService drafts;

    @Inject
    private CurrentActor current;

    @Inject
    private AccessPolicy policy;

    private Actor owner;

    @BeforeEach
    void aProfile() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        profiles.edit(draft(profiles.draft().version(), "12 Mill Lane", "https://ridge.example"));
        defaults.edit(new CompanyDefaultsDraft(profiles.draft().version(), "Terms", 45, "PERCENT", BigDecimal.valueOf(50)));
        defaults.defaults().taxRates().forEach(rate -> defaults.removeTaxRate(rate.id()));
    }

    @Test
    void clientsSeeTheProfileAndNothingBehindIt() {
        logos.change(Snapshot.photo(), "logo.jpg");
        long logo = logos.logo();
        Actor client = Actor.client(owner.companyId(), 5, 0, Map.of(9L, ParticipantRole.LENDER));
        current.set(client);
        CompanyProfileView view = profiles.view();
        assertThat(view.addressLines()).containsExactly("12 Mill Lane", "Sacramento, CA 95814");
        assertThat(List.of(view.phone(), view.email(), view.licenseNumber(), view.accent(), view.onAccent()))
                .containsExactly("(916) 555-0100", "office@ridge.example", "LIC 1000", "#1f5c4d", "#ffffff");
        assertThat(view.logoId()).isEqualTo(logo).isPositive();
        assertThatThrownBy(defaults::defaults).isInstanceOf(NotFoundException.class);
        assertThat(profiles.view(Actor.system(owner.companyId()))).isEqualTo(view);
    }

    @Test
    void everyDoorAnswersEachRoleAsThePolicySays() {
        long rate = rate("Sales tax", "8.875");
        Map<ThrowingCallable, Action> doors = new LinkedHashMap<>();
        doors.put(profiles::view, Action.COMPANY_PROFILE_VIEW);
        doors.put(defaults::defaults, Action.COMPANY_VIEW);
        doors.put(defaults::warning, Action.COMPANY_VIEW);
        doors.put(defaults::caps, Action.COMPANY_VIEW);
        doors.put(profiles::draft, Action.COMPANY_EDIT);
        doors.put(profiles::isFaint, Action.COMPANY_EDIT);
        doors.put(() -> profiles.edit(profiles.draft()), Action.COMPANY_EDIT);
        doors.put(() -> defaults.edit(new CompanyDefaultsDraft(profiles.draft().version(), "T", 1, "NONE", null)), Action.COMPANY_EDIT);
        doors.put(() -> defaults.addTaxRate("Tax", BigDecimal.ONE), Action.COMPANY_EDIT);
        doors.put(() -> defaults.preferTaxRate(rate), Action.COMPANY_EDIT);
        doors.put(logos::logo, Action.COMPANY_EDIT);
        doors.put(() -> logos.change(Snapshot.photo(), "logo.jpg"), Action.COMPANY_EDIT);
        doors.put(logos::remove, Action.COMPANY_EDIT);
        Stream<Actor> staff = Stream.of(StaffRole.values()).map(role -> Actor.staff(owner.companyId(), owner.personId(), 0, role));
        Stream<Actor> clients = Stream.of(ParticipantRole.values()).map(role -> Actor.client(owner.companyId(), 5, 0, Map.of(9L, role)));
        Stream.concat(staff, clients).forEach(actor -> {
            current.set(actor);
            doors.forEach((door, action) -> {
                if (policy.permits(action, actor, Owned.byCompany(owner.companyId()))) {
                    assertThat(org.assertj.core.api.Assertions.catchThrowable(door)).as("%s %s: %s", actor.staffRole(), actor.participations(), action).isNull();
                } else {
                    assertThatThrownBy(door).as("%s %s: %s", actor.staffRole(), actor.participations(), action).isInstanceOf(NotFoundException.class);
                }
            });
        });
        current.set(Actor.anonymous());
        doors.forEach((door, action) -> assertThatThrownBy(door).as(action.name()).isInstanceOf(NotFoundException.class));
    }

    @Test
    void anotherCompanyCannotTouchOurTaxes() {
        long rate = rate("Sales tax", "8.875");
        current.set(Actor.staff(ANOTHER_COMPANY, 1, 0, StaffRole.OWNER));
        assertThatThrownBy(() -> defaults.removeTaxRate(rate)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> defaults.preferTaxRate(rate)).isInstanceOf(NotFoundException.class);
        current.set(owner);
        assertThat(defaults.defaults().taxRates()).extracting(TaxRateRow::id).containsExactly(rate);
    }

    @Test
    void ofTwoWhoEditTheSecondIsTold() {
        CompanyProfileDraft seen = profiles.draft();
        profiles.edit(draft(seen.version(), "14 Mill Lane", ""));
        assertThatThrownBy(() -> profiles.edit(draft(seen.version(), "16 Mill Lane", ""))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> defaults.edit(new CompanyDefaultsDraft(seen.version(), "", 1, "NONE", null))).isInstanceOf(ConflictException.class);
        assertThat(profiles.draft().street()).isEqualTo("14 Mill Lane");
    }

    @Test
    void refusesWhatAPageMustNotShow() {
        long version = profiles.draft().version();
        assertThatThrownBy(() -> profiles.edit(draft(version, "12 Mill Lane", "javascript:alert(1)"))).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> defaults.edit(new CompanyDefaultsDraft(version, "", 1, "PERCENT", null))).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> defaults.edit(new CompanyDefaultsDraft(version, "", 1, "ALL", BigDecimal.ONE))).isInstanceOf(RejectedInputException.class);
        assertThat(profiles.draft().website()).isEqualTo("https://ridge.example");
    }

    @Test
    void oneTaxIsPreferredAndWarnsOfWhatTheStateAllows() {
        rate("Sales tax", "8.875");
        long city = rate("City tax", "1.25");
        assertThat(defaults.defaults().preferredTaxRate()).map(TaxRateRow::name).contains("Sales tax");
        defaults.preferTaxRate(city);
        CompanyDefaults seen = defaults.defaults();
        assertThat(seen.taxRates()).extracting(TaxRateRow::name).containsExactly("City tax", "Sales tax");
        assertThat(seen.preferredTaxRate()).map(TaxRateRow::percent).contains(new BigDecimal("1.2500"));
        assertThat(List.of(seen.terms(), seen.validityDays(), seen.depositKind())).containsExactly("Terms", 45, "PERCENT");
        assertThat(defaults.warning()).hasValueSatisfying(warning -> {
            assertThat(warning.state()).isEqualTo("CA");
            assertThat(warning.most().minor()).isEqualTo(100_000);
        });
    }

    @Test
    void aNewProposalBeginsWithThemAndKeepsThemWhenTheyChange() {
        rate("Sales tax", "8.875");
        defaults.preferTaxRate(rate("City tax", "1.25"));
        String zone = "America/Chicago";
        long project = projects.create(new ProjectDraft("Porch", zone, 0));
        LocalDate before = LocalDate.now(ZoneId.of(zone));
        long proposal = proposals.create(new ProposalDraft(project, "Porch"));
        defaults.edit(new CompanyDefaultsDraft(profiles.draft().version(), "Other terms", 10, "NONE", null));
        HeadDraft head = drafts.content(proposal).head();
        assertThat(List.of(head.taxName(), head.terms(), head.depositKind())).containsExactly("City tax", "Terms", "PERCENT");
        assertThat(head.taxRate()).isEqualByComparingTo("1.25");
        assertThat(head.depositValue()).isEqualByComparingTo("50");
        assertThat(head.validUntil()).isBetween(before.plusDays(45), LocalDate.now(ZoneId.of(zone)).plusDays(45));
    }

    private long rate(String name, String percent) {
        defaults.addTaxRate(name, new BigDecimal(percent));
        return defaults.defaults().taxRates().stream().filter(rate -> rate.name().equals(name)).findFirst().orElseThrow().id();
    }

    private static CompanyProfileDraft draft(long version, String street, String website) {
        return new CompanyProfileDraft(version, street, "Sacramento", "CA", "95814", "(916) 555-0100", "Office@Ridge.example", website,
                "LIC 1000", "ca", "#1F5C4D");
    }
}
