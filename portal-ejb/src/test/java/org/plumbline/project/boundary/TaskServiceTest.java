package org.plumbline.project.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.project.control.ProjectBriefing.Item;
import org.plumbline.project.control.ProjectBriefing.Kind;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.control.TaskBriefing;
import org.plumbline.project.control.Tasks;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.Task;
import org.plumbline.project.entity.TaskAdded;
import org.plumbline.project.entity.TaskDone;
import org.plumbline.project.entity.TaskEdited;
import org.plumbline.project.entity.TaskKind;
import org.plumbline.project.entity.TaskReopened;
import org.plumbline.project.entity.TaskSource;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

/** What staff have to do, on a database: who sees it, whose it is, and where it stands when it is done. */
class TaskServiceTest {

    @RegisterExtension
    static final Database DB = new Database();

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final List<DomainEvent> fired = new ArrayList<>();
    private Company company;
    private Project project;
    private Actor mo;
    private Actor finn;

    @BeforeEach
    void people() {
        company = new Company("Ours", ZoneOffset.UTC, "en", "USD");
        project = new Project(company.getId(), "Kitchen", ZoneOffset.UTC);
        DB.inTransaction(em -> {
            em.persist(company);
            em.flush();
            em.persist(project);
            mo = member(em, "Mo", StaffRole.MANAGER);
            finn = member(em, "Finn", StaffRole.FIELD);
            return null;
        });
    }

    private Actor member(EntityManager em, String name, StaffRole role) {
        StaffMember member = new StaffMember(company.getId(), name, "en", role);
        member.reachAt(name + "@example.com", name + company.getId());
        member.secureWith("hash", Instant.now());
        em.persist(member);
        return Actor.staff(company.getId(), member.getId(), 1, role);
    }

    @Test
    void listsWhatIsOpenByItsDayAndThenWhatIsDone() {
        long someday = add("Some day", 0, null);
        long soon = add("Soon", 0, TODAY.plusDays(1));
        long over = add("Over", finn.personId(), TODAY.minusDays(1));
        long done = add("Done", 0, TODAY);
        as(mo, door -> {
            door.finish(done);
            door.finish(done);
            return null;
        });
        assertThat(fired).hasSize(5).last().isInstanceOf(TaskDone.class);
        List<TaskRow> rows = as(finn, door -> door.list(project.getId(), 1)).rows();
        assertThat(rows).extracting(TaskRow::id).containsExactly(over, soon, someday, done);
        assertThat(rows).extracting(TaskRow::overdue).containsExactly(true, false, false, false);
        assertThat(rows).extracting(TaskRow::assignee).containsExactly("Finn", null, null, null);
        assertThat(rows.get(3).doneBy()).isEqualTo("Mo");
        List<TaskRow> first = as(finn, door -> door.open(project.getId(), 2));
        assertThat(first).extracting(TaskRow::id).containsExactly(over, soon);
        as(finn, door -> {
            door.reopen(done);
            return null;
        });
        assertThat(fired).last().isInstanceOf(TaskReopened.class);
        assertThat(as(mo, door -> door.view(done)).done()).isFalse();
    }

    @Test
    void showsARevisionOnlyToWhoSeesProposals() {
        long revision = DB.inTransaction(em -> {
            Task task = new Task(project, TaskKind.REVISION, new TaskSource("PROPOSAL", 5, 1), "Cabinets\nand more", Actor.client(company.getId(), 9, 1, Map.of()));
            tasks(em).add(task, mo);
            return task.getId();
        });
        assertThat(as(mo, door -> door.view(revision)).title()).isEqualTo("Cabinets and more");
        assertThat(needs(mo)).extracting(Item::key).containsExactly("project_briefing.task_revision");
        assertThat(as(finn, door -> door.list(project.getId(), 1)).rows()).isEmpty();
        assertThatThrownBy(() -> as(finn, door -> door.view(revision))).isInstanceOf(NotFoundException.class);
        assertThat(needs(finn)).isEmpty();
        DB.inTransaction(em -> {
            tasks(em).settle(company.getId(), "PROPOSAL", 6, mo, Instant.now());
            tasks(em).settle(77, "PROPOSAL", 5, mo, Instant.now());
            return null;
        });
        assertThat(needs(mo)).hasSize(1);
        DB.inTransaction(em -> {
            tasks(em).settle(company.getId(), "PROPOSAL", 5, mo, Instant.now());
            return null;
        });
        assertThat(needs(mo)).isEmpty();
    }

    @Test
    void bringsToMindWhatIsOnesOwnOrNobodys() {
        add("Anybody", 0, null);
        add("Mine", finn.personId(), TODAY);
        assertThat(needs(finn)).extracting(item -> item.arguments().get(0)).containsExactly("Mine", "Anybody");
        assertThat(needs(finn)).extracting(Item::urgent).containsExactly(true, false);
        assertThat(needs(mo)).extracting(item -> item.arguments().get(0)).containsExactly("Anybody");
        assertThat(items(finn, Kind.DATE)).extracting(Item::key).containsExactly("project_briefing.task_due");
        DB.inTransaction(em -> {
            em.find(StaffMember.class, finn.personId()).disable();
            return null;
        });
        assertThat(needs(mo)).as("who has left does nothing").hasSize(2);
        assertThat(items(Actor.client(company.getId(), 5, 1, Map.of(project.getId(), ParticipantRole.CLIENT)), Kind.NEED)).isEmpty();
        assertThat(needs(Actor.staff(77, 7, 1, StaffRole.OWNER))).isEmpty();
    }

    @Test
    void isGivenToWhoIsThereAndChangedByOneAtATime() {
        long task = add("Order boxes", 0, null);
        as(mo, door -> {
            door.edit(task, new TaskDraft(" Order the boxes ", finn.personId(), TODAY, 1));
            return null;
        });
        assertThat(fired).last().isInstanceOf(TaskEdited.class);
        TaskRow edited = as(mo, door -> door.view(task));
        assertThat(edited).extracting(TaskRow::title, TaskRow::assignee, TaskRow::dueOn).containsExactly("Order the boxes", "Finn", TODAY);
        assertThatThrownBy(() -> as(finn, door -> {
            door.edit(task, new TaskDraft("Mine", 0, null, 1));
            return null;
        })).isInstanceOf(ConflictException.class).hasMessage("task.changed");
        assertThatThrownBy(() -> add("", 0, null)).isInstanceOf(RejectedInputException.class).extracting("field").isEqualTo("title");
        assertThatThrownBy(() -> add("x".repeat(201), 0, null)).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> add("For a stranger", 5, null)).isInstanceOf(NotFoundException.class);
        List<TaskService.Assignee> assignees = as(mo, TaskService::assignees);
        assertThat(assignees).extracting(TaskService.Assignee::name).containsExactly("Finn", "Mo");
        DB.inTransaction(em -> em.find(Project.class, project.getId()).archive());
        assertThatThrownBy(() -> add("Late", 0, null)).isInstanceOf(ConflictException.class).hasMessage("project.archived");
        for (Actor stranger : List.of(Actor.staff(77, mo.personId(), 1, StaffRole.OWNER), Actor.client(company.getId(), 5, 1, Map.of(project.getId(), ParticipantRole.CLIENT)))) {
            assertThatThrownBy(() -> as(stranger, door -> door.view(task))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(stranger, door -> door.list(project.getId(), 1))).isInstanceOf(NotFoundException.class);
        }
    }

    private long add(String title, long assignedTo, LocalDate dueOn) {
        long added = as(mo, door -> door.add(project.getId(), new TaskDraft(title, assignedTo, dueOn, 0)));
        assertThat(fired).last().isInstanceOf(TaskAdded.class);
        return added;
    }

    private <T> T as(Actor actor, Function<TaskService, T> work) {
        return DB.inTransaction(em -> {
            CurrentActor current = new CurrentActor();
            current.set(actor);
            return work.apply(Database.inject(new TaskService(), tasks(em), Database.inject(new ProjectRepository(), em),
                    Database.inject(new StaffRepository(), em), new AccessPolicy(), current, events()));
        });
    }

    private List<Item> needs(Actor actor) {
        return items(actor, Kind.NEED);
    }

    private List<Item> items(Actor actor, Kind kind) {
        return DB.inTransaction(em -> Database.inject(new TaskBriefing(), em, tasks(em), new AccessPolicy()).items(actor, Scope.of(actor), kind, 10));
    }

    private Tasks tasks(EntityManager em) {
        return Database.inject(new Tasks(), em, new AccessPolicy(), events());
    }

    private Object events() {
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> fired.add((DomainEvent) arguments[0]) ? null : null);
    }
}
