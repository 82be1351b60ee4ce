package org.plumbline.project.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.project.control.ProjectBriefing.Item;
import org.plumbline.project.control.ProjectBriefing.Kind;
import org.plumbline.project.entity.Participant;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

/** What the project flat itself says on first pages, and to whom. */
class ProjectBriefingsTest {

    @RegisterExtension
    static final Database DB = new Database();

    private static long company;
    private static long empty;
    private static long inhabited;

    @BeforeAll
    static void fill() {
        DB.inTransaction(em -> {
            Company ours = new Company("Ours", ZoneOffset.UTC, "en", "USD");
            em.persist(ours);
            em.flush();
            company = ours.getId();
            Project alone = new Project(company, "Empty barn", ZoneOffset.UTC);
            Project kitchen = new Project(company, "Kitchen", ZoneOffset.UTC);
            Project over = new Project(company, "Old barn", ZoneOffset.UTC);
            over.archive();
            List.of(alone, kitchen, over).forEach(em::persist);
            Client ana = new Client(company, "Ana Miller", "en");
            ana.reachAt("ana@miller.example", "index");
            em.persist(ana);
            em.flush();
            em.persist(new Participant(kitchen, ana.getId(), ParticipantRole.CLIENT));
            empty = alone.getId();
            inhabited = kitchen.getId();
            return null;
        });
    }

    @Test
    void tellsWhoMayInviteWhichProjectsWaitForIt() {
        Actor manager = Actor.staff(company, 1, 0, StaffRole.MANAGER);
        assertThat(items(manager, Scope.of(manager), Kind.NEED)).singleElement()
                .satisfies(item -> assertThat(item.arguments()).containsExactly("Empty barn"));
        assertThat(items(manager, new Scope(company, Set.of(inhabited)), Kind.NEED)).isEmpty();
        Actor field = Actor.staff(company, 1, 0, StaffRole.FIELD);
        assertThat(items(field, Scope.of(field), Kind.NEED)).isEmpty();
    }

    @Test
    void tellsWhoTakesPartOnlyThoseWhoMayKnow() {
        Actor client = Actor.client(company, 5, 0, Map.of(inhabited, ParticipantRole.CLIENT));
        assertThat(items(client, Scope.of(client), Kind.NEWS)).extracting(Item::projectId).containsExactly(inhabited);
        assertThat(items(client, Scope.of(client), Kind.NEED)).isEmpty();
        Actor elsewhere = Actor.client(company, 6, 0, Map.of(empty, ParticipantRole.CLIENT));
        assertThat(items(elsewhere, Scope.of(elsewhere), Kind.NEWS)).isEmpty();
        Actor bookkeeper = Actor.staff(company, 1, 0, StaffRole.BOOKKEEPER);
        assertThat(items(bookkeeper, Scope.of(bookkeeper), Kind.NEWS)).isEmpty();
        Actor stranger = Actor.staff(77, 1, 0, StaffRole.OWNER);
        assertThat(items(stranger, Scope.of(stranger), Kind.NEWS)).isEmpty();
        assertThat(items(stranger, Scope.of(stranger), Kind.NEED)).isEmpty();
    }

    @Test
    void saysWhenSomethingHappened() {
        Actor manager = Actor.staff(company, 1, 0, StaffRole.MANAGER);
        assertThat(items(manager, Scope.of(manager), Kind.NEWS)).allSatisfy(item -> assertThat(item.at()).isBefore(Instant.now()));
        assertThat(items(manager, Scope.of(manager), Kind.DATE)).isEmpty();
    }

    private static List<Item> items(Actor actor, Scope scope, Kind kind) {
        return DB.inTransaction(em -> Database.inject(new ParticipantBriefing(), em, new AccessPolicy()).items(actor, scope, kind, 10));
    }
}
