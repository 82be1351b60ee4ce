package org.plumbline.project.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.entity.Company;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.ProjectStatus;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Page;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

class ProjectRepositoryTest {

    @RegisterExtension
    static final Database DB = new Database();

    private static long ours;
    private static long theirs;
    private static List<Long> ids;

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
            List<Project> made = IntStream.range(0, 30).mapToObj(i -> new Project(ours, "Kitchen %02d".formatted(i), ZoneOffset.UTC)).toList();
            made.forEach(em::persist);
            em.persist(new Project(ours, "Roof 100% new_tiles", ZoneOffset.UTC));
            em.persist(new Project(theirs, "Kitchen of theirs", ZoneOffset.UTC));
            ids = made.stream().map(Project::getId).toList();
            return null;
        });
    }

    @Test
    void pagesByNameAndNeverShowsAnotherCompanys() {
        Page<Project> first = list(staff(ours), "kitchen", 1);
        assertThat(first.total()).isEqualTo(30);
        assertThat(first.rows()).hasSize(25).extracting(Project::getName).isSorted().doesNotContain("Kitchen of theirs");
        assertThat(list(staff(ours), "kitchen", 2).rows()).hasSize(5);
        assertThat(list(staff(ours), "kitchen", 99).number()).as("beyond the last is the last").isEqualTo(2);
        assertThat(list(staff(ours), "kitchen", -3).number()).isEqualTo(1);
    }

    @Test
    void takesPatternSignsForText() {
        assertThat(list(staff(ours), "100%", 1).total()).isEqualTo(1);
        assertThat(list(staff(ours), "%", 1).total()).isEqualTo(1);
        assertThat(list(staff(ours), "_", 1).total()).isEqualTo(1);
        assertThat(list(staff(ours), "\\", 1).total()).isZero();
    }

    @Test
    void showsAClientTheirOwnAlone() {
        Scope scope = Scope.of(Actor.client(ours, 5, 0, Map.of(ids.get(3), ParticipantRole.CLIENT)));
        assertThat(list(scope, null, 1).rows()).extracting(Project::getId).containsExactly(ids.get(3));
        assertThat(list(Scope.of(Actor.client(ours, 5, 0, Map.of())), null, 1).rows()).isEmpty();
        assertThat(list(Scope.of(Actor.anonymous()), null, 1).rows()).isEmpty();
    }

    @Test
    void findsNothingOfAnotherCompany() {
        assertThat(in(repository -> repository.get(staff(ours), ids.get(0))).getName()).isEqualTo("Kitchen 00");
        assertThatThrownBy(() -> in(repository -> repository.get(staff(theirs), ids.get(0)))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> in(repository -> repository.get(staff(ours), 1))).isInstanceOf(NotFoundException.class);
    }

    private static Scope staff(long company) {
        return Scope.of(Actor.staff(company, 1, 0, StaffRole.FIELD));
    }

    private static Page<Project> list(Scope scope, String text, int page) {
        return in(repository -> repository.list(scope, ProjectStatus.ACTIVE, text, page));
    }

    private static <T> T in(Function<ProjectRepository, T> work) {
        return DB.inTransaction(em -> work.apply(Database.inject(new ProjectRepository(), em)));
    }
}
