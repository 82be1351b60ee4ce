package org.plumbline.project.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.entity.Company;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.SiteAddress;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

class ProjectRepositoryTest {

    @RegisterExtension
    static final Database DB = new Database();

    private static long ours;
    private static long theirs;
    private static long kitchen;
    private static long foreign;

    @BeforeAll
    static void fill() {
        DB.inTransaction(em -> {
            Company our = new Company("Ours", ZoneOffset.UTC, "en", "USD");
            Company their = new Company("Theirs", ZoneOffset.UTC, "en", "USD");
            em.persist(our);
            em.persist(their);
            em.flush();
            ours = our.getId();
            theirs = their.getId();
            Project mine = new Project(ours, "Kitchen", ZoneOffset.UTC);
            mine.locate(new SiteAddress(null, null, null, null, "CA"), null);
            Project other = new Project(theirs, "Kitchen of theirs", ZoneOffset.UTC);
            em.persist(mine);
            em.persist(other);
            kitchen = mine.getId();
            foreign = other.getId();
            return null;
        });
    }

    @Test
    void findsNothingOfAnotherCompany() {
        assertThat(in(repository -> repository.get(staff(ours), kitchen)).getName()).isEqualTo("Kitchen");
        assertThatThrownBy(() -> in(repository -> repository.get(staff(theirs), kitchen))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> in(repository -> repository.get(staff(ours), 1))).isInstanceOf(NotFoundException.class);
        Map<Long, String> names = in(repository -> repository.names(staff(ours), List.of(kitchen, foreign)));
        assertThat(names).containsOnlyKeys(kitchen);
    }

    @Test
    void remembersTheCountryOfTheLatestProjectOfTheCompany() {
        Optional<String> known = in(repository -> repository.latestCountry(staff(ours)));
        Optional<String> unknown = in(repository -> repository.latestCountry(staff(theirs)));
        assertThat(known).contains("CA");
        assertThat(unknown).isEmpty();
    }

    private static Scope staff(long company) {
        return Scope.of(Actor.staff(company, 1, 0, StaffRole.FIELD));
    }

    private static <T> T in(Function<ProjectRepository, T> work) {
        return DB.inTransaction(em -> work.apply(Database.inject(new ProjectRepository(), em)));
    }
}
