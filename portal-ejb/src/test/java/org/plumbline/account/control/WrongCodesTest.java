package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.WrongCodesEntered;
import org.plumbline.account.entity.WrongCodesEntered.CodeKind;
import org.plumbline.integration.tink.TestKeys;
import org.plumbline.shared.Actor;
import org.plumbline.shared.KeyRing;
import org.plumbline.testing.Database;

/** How often owners hear of wrong codes, whatever is tried. */
class WrongCodesTest {

    @RegisterExtension
    static final Database DB = new Database();

    private final KeyRing keys = TestKeys.in(Path.of("target", "test-keys"));
    private final List<WrongCodesEntered> told = new ArrayList<>();

    @Test
    void areToldOfOnceAnHourForEachClientAndKindAndTenTimesForACompany() {
        Client ana = client(5);
        tell(ana, CodeKind.DEVICE_CODE);
        tell(ana, CodeKind.DEVICE_CODE);
        assertThat(told).singleElement().extracting(WrongCodesEntered::clientId).isEqualTo(ana.getId());
        tell(ana, CodeKind.ACCESS_CODE);
        assertThat(told).hasSize(2);
        for (int i = 0; i < WrongCodes.MOST_OF_COMPANY; i++) {
            tell(client(5), CodeKind.ACCESS_CODE);
        }
        assertThat(told).hasSize(WrongCodes.MOST_OF_COMPANY);
        tell(client(6), CodeKind.ACCESS_CODE);
        assertThat(told).last().extracting(WrongCodesEntered::companyId).isEqualTo(6L);
    }

    private static Client client(long company) {
        return new Client(company, "Ana Miller", "en");
    }

    private void tell(Client client, CodeKind kind) {
        DB.inTransaction(em -> {
            wrongCodes(em).tell(client, kind, Actor.anonymous());
            return null;
        });
    }

    private WrongCodes wrongCodes(EntityManager em) {
        Object events = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
            told.add((WrongCodesEntered) arguments[0]);
            return null;
        });
        return Database.inject(new WrongCodes(), Database.inject(new Quotas(), em, keys), events);
    }
}
