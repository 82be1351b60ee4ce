package org.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.house.inside.LargeCompany.FIRST_PAGE;
import static org.plumbline.house.inside.LargeCompany.PROJECTS;
import static org.plumbline.house.inside.LargeCompany.SEARCH;
import static org.plumbline.house.inside.LargeCompany.isQuick;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.house.inside.InContainer;
import org.plumbline.house.inside.LargeCompany;
import org.plumbline.project.boundary.ProjectBriefingService;
import org.plumbline.project.boundary.ProjectQuery;
import org.plumbline.project.boundary.ProjectQuery.Order;
import org.plumbline.project.boundary.ProjectQuery.Which;
import org.plumbline.project.boundary.ProjectRow;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Page;
import org.plumbline.shared.StaffRole;

/** A company with 5,000 projects and 50,000 proposals still gets its list in a blink. */
class ProjectListIT extends InContainer {

    @EJB
    private ProjectService projects;

    @EJB
    private ProjectBriefingService briefings;

    @Inject
    private CurrentActor current;

    @BeforeEach
    void aLargeCompany() throws Exception {
        current.set(Actor.staff(LargeCompany.busy().id(), 1, 0, StaffRole.OWNER));
    }

    @Test
    void theFirstPageIsThereInABlinkWhateverIsAsked() {
        assertThat(list(null, Which.ACTIVE, Order.NAME).total()).isEqualTo(PROJECTS);
        assertThat(list("4711 portland", Which.ALL, Order.NAME).rows()).extracting(ProjectRow::name).containsExactly("Kitchen 4711");
        assertThat(list("owner 4711", Which.ACTIVE, Order.ACTIVITY).rows()).extracting(ProjectRow::name).containsExactly("Kitchen 4711");
        isQuick("all by name", FIRST_PAGE, () -> list(null, Which.ACTIVE, Order.NAME));
        isQuick("all by activity", FIRST_PAGE, () -> list("", Which.ALL, Order.ACTIVITY));
        isQuick("by address", SEARCH, () -> list("alder portland", Which.ACTIVE, Order.NAME));
        isQuick("by client", SEARCH, () -> list("owner 47", Which.ACTIVE, Order.ACTIVITY));
        isQuick("nothing", SEARCH, () -> list("no such project", Which.ALL, Order.NAME));
        isQuick("what needs me", FIRST_PAGE, briefings::needs);
    }

    private Page<ProjectRow> list(String text, Which which, Order order) {
        return projects.list(new ProjectQuery(text, which, order, 1));
    }
}
