package org.plumbline.project.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.project.entity.Coordinates;
import org.plumbline.project.entity.Participant;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.ProjectChanged;
import org.plumbline.project.entity.ProjectStatus;
import org.plumbline.project.entity.SiteAddress;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Page;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

class ProjectSearchTest {

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
            Project roof = new Project(ours, "Roof 100% new_tiles", ZoneOffset.UTC);
            roof.fileUnder("26-104");
            roof.locate(new SiteAddress("1204 SE Alder St", "Portland", "OR", "97214", "US"), Coordinates.parse("45.5179", "-122.6534"));
            em.persist(roof);
            Project old = new Project(ours, "Old barn", ZoneOffset.UTC);
            old.archive();
            em.persist(old);
            Client ana = client("Ana Müller", "ana@miller.example");
            Client ben = client("Ben Ortiz", "ben@miller.example");
            em.persist(ana);
            em.persist(ben);
            em.flush();
            em.persist(new Participant(roof, ana.getId(), ParticipantRole.CLIENT));
            Participant left = new Participant(roof, ben.getId(), ParticipantRole.CLIENT);
            left.end(Instant.now());
            em.persist(left);
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

    @ParameterizedTest
    @ValueSource(strings = {"26-104", "alder st", "ALDER portland", "Alder St, Portland, OR 97214", "müller", "roof ana", "97214 Müller tiles"})
    void looksForEachWordInNameReferenceAddressAndNamesOfClients(String text) {
        assertThat(list(staff(ours), text, 1).rows()).extracting(Project::getName).containsExactly("Roof 100% new_tiles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alder seattle", "Ortiz", "ana kitchen", "miller.example"})
    void findsNothingWhereAWordIsMissing(String text) {
        assertThat(list(staff(ours), text, 1).rows()).isEmpty();
    }

    @Test
    void showsArchivedOnesOnlyWhenAsked() {
        assertThat(find(staff(ours), ProjectStatus.ARCHIVED, "", false, 1).rows()).extracting(Project::getName).containsExactly("Old barn");
        assertThat(find(staff(ours), null, null, false, 1).total()).isEqualTo(32);
        assertThat(find(staff(ours), ProjectStatus.ACTIVE, null, false, 1).total()).isEqualTo(31);
    }

    @Test
    void showsTheNewestActivityFirst() {
        long first = ids.get(7);
        Project before = DB.inTransaction(em -> em.find(Project.class, first));
        DB.inTransaction(em -> em.createNativeQuery("update project set active_at = dateadd('hour', -1, active_at)").executeUpdate());
        DB.inTransaction(em -> {
            Database.inject(new ProjectActivity(), em).note(new ProjectChanged(Actor.system(ours), ours, first));
            return null;
        });
        assertThat(find(staff(ours), null, null, true, 1).rows()).extracting(Project::getId).startsWith(first);
        Project after = DB.inTransaction(em -> em.find(Project.class, first));
        assertThat(after.getVersion()).as("no conflict with somebody's open form").isEqualTo(before.getVersion());
        assertThat(after.getActiveAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void tellsNoClientByTheOrderWhereStaffHaveDoneSomething() {
        Scope scope = Scope.of(Actor.client(ours, 5, 0, Map.of(ids.get(3), ParticipantRole.CLIENT, ids.get(4), ParticipantRole.CLIENT)));
        for (long lively : List.of(ids.get(4), ids.get(3))) {
            DB.inTransaction(em -> em.createNativeQuery("update project set active_at = dateadd('hour', -1, active_at)").executeUpdate());
            DB.inTransaction(em -> {
                Database.inject(new ProjectActivity(), em).note(new ProjectChanged(Actor.system(ours), ours, lively));
                return null;
            });
            assertThat(find(scope, null, null, true, 1).rows()).extracting(Project::getId).containsExactly(ids.get(3), ids.get(4));
        }
    }

    @Test
    void readsFiveWordsAtMost() {
        assertThat(ProjectSearch.words(" a  b c d e f ")).containsExactly("a", "b", "c", "d", "e");
        assertThat(ProjectSearch.words(null)).isEmpty();
    }

    @Test
    void showsAClientTheirOwnAlone() {
        Scope scope = Scope.of(Actor.client(ours, 5, 0, Map.of(ids.get(3), ParticipantRole.CLIENT)));
        assertThat(list(scope, null, 1).rows()).extracting(Project::getId).containsExactly(ids.get(3));
        assertThat(list(Scope.of(Actor.client(ours, 5, 0, Map.of())), null, 1).rows()).isEmpty();
        assertThat(list(Scope.of(Actor.anonymous()), null, 1).rows()).isEmpty();
    }

    private static Client client(String name, String email) {
        Client client = new Client(ours, name, "en");
        client.reachAt(email, "index of " + email);
        return client;
    }

    private static Scope staff(long company) {
        return Scope.of(Actor.staff(company, 1, 0, StaffRole.FIELD));
    }

    private static Page<Project> list(Scope scope, String text, int page) {
        return find(scope, ProjectStatus.ACTIVE, text, false, page);
    }

    private static Page<Project> find(Scope scope, ProjectStatus status, String text, boolean byActivity, int page) {
        return DB.inTransaction(em -> Database.inject(new ProjectSearch(), em).find(scope, status, text, byActivity, page));
    }
}
