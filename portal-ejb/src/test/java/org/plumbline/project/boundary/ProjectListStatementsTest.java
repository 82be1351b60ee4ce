package org.plumbline.project.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.project.boundary.ProjectQuery.Order;
import org.plumbline.project.boundary.ProjectQuery.Which;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.control.ProjectSearch;
import org.plumbline.project.entity.Participant;
import org.plumbline.project.entity.Project;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Page;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;
import org.plumbline.testing.Statements;

/** How often the list of projects asks the database: the same for a few projects and for a page full of them with everybody in them. */
class ProjectListStatementsTest {

    @RegisterExtension
    static final Database DB = new Database();

    /** How many there are, those of the page, the people in them, and one to spare. */
    private static final int MOST = 4;

    private final Company company = new Company("Ours", ZoneOffset.UTC, "en", "USD");

    @Test
    void asksAsOftenForAFewAsForMany() {
        DB.inTransaction(em -> {
            em.persist(company);
            return null;
        });
        Statements statements = new Statements(DB);
        add(2);
        list("");
        int forFew = statements.of(() -> list(""));
        assertThat(forFew).isBetween(1, MOST);
        add(100);
        assertThat(list("").total()).isEqualTo(102);
        assertThat(statements.of(() -> list(""))).isEqualTo(forFew);
        assertThat(statements.of(() -> list("kitchen dana"))).as("by words").isEqualTo(forFew);
    }

    private void add(int projects) {
        DB.inTransaction(em -> {
            for (int i = 0; i < projects; i++) {
                add(em, "Kitchen " + i, "Dana " + i, "Sam " + i);
            }
            return null;
        });
    }

    private void add(EntityManager em, String name, String... people) {
        Project project = new Project(company.getId(), name, ZoneOffset.UTC);
        em.persist(project);
        for (String person : people) {
            Client client = new Client(company.getId(), person, "en");
            client.reachAt(person.replace(' ', '.') + "@example.com", "index of " + client.getId());
            em.persist(client);
            em.flush();
            em.persist(new Participant(project, client.getId(), ParticipantRole.CLIENT));
        }
    }

    private Page<ProjectRow> list(String words) {
        return DB.inTransaction(em -> {
            CurrentActor current = new CurrentActor();
            current.set(Actor.staff(company.getId(), 7, 0, StaffRole.OWNER));
            return Database.inject(new ProjectService(), Database.inject(new ProjectSearch(), em), Database.inject(new ParticipantRepository(), em), current)
                    .list(new ProjectQuery(words, Which.ACTIVE, Order.NAME, 1));
        });
    }
}
