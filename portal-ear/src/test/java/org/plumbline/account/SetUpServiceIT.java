package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import org.junit.jupiter.api.Test;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.account.boundary.SetUpService.CompanyDraft;
import org.plumbline.account.boundary.SetUpService.MemberDraft;
import org.plumbline.account.boundary.Visitor;
import org.plumbline.house.inside.InContainer;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.StaffRole;

/** The set-up happens once, whoever else tries. */
class SetUpServiceIT extends InContainer {

    @EJB
    private SetUpService service;

    @Test
    void ofTwoAtOnceOneSucceeds() throws Exception {
        assertThat(Ground.of(service).refused()).isEqualTo(1);
    }

    @Test
    void isOverAfterwardsWhateverTheSecret() throws Exception {
        Ground.of(service);
        assertThat(service.isOpen()).isFalse();
        assertThatThrownBy(() -> service.setUp("AAAA-AAAA-AAAA-AAAA-AAAA-AAAA", new CompanyDraft("Other", "Europe/Madrid", "es", "EUR"),
                new MemberDraft("Other", "other@other.example", Ground.PASSWORD), new Visitor("192.0.2.1", null, null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void isForThePortalItselfAlone() throws Exception {
        Ground ground = Ground.of(service);
        assertThatThrownBy(() -> service.enrol(ground.owner(), ground.companyId(), new MemberDraft("X", "x@ridge.example", Ground.PASSWORD),
                StaffRole.OWNER)).isInstanceOf(NotFoundException.class);
    }
}
