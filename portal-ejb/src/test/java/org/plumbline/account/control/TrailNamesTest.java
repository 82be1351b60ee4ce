package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.testing.Database;

class TrailNamesTest {

    @RegisterExtension
    static final Database db = new Database();

    @Test
    void namesThePeopleOfTheCompanyAndNobodyElse() {
        List<Long> ids = db.inTransaction(em -> {
            Company company = new Company("Ridge", ZoneId.of("UTC"), "en", "USD");
            em.persist(company);
            em.flush();
            Client client = new Client(company.getId(), "Dana", "en");
            client.reachAt("dana@example.org", "digest");
            em.persist(client);
            return List.of(company.getId(), client.getId());
        });
        Set<String> asked = Set.of("client:" + ids.get(1), "staff:" + ids.get(1), "system", "session:5", "client:x");
        db.inTransaction(em -> {
            TrailNames names = Database.inject(new TrailNames(), em);
            assertThat(names.of(ids.get(0), asked)).isEqualTo(Map.of("client:" + ids.get(1), "Dana"));
            assertThat(names.of(ids.get(0) + 1, asked)).isEmpty();
            return null;
        });
    }
}
