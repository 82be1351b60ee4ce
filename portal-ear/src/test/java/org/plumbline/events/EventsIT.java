package org.plumbline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJB;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.house.inside.InContainer;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectQuery;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Secrets;

/** A WAR hears what the EJB jar fires, in each lane, and what a failing observer does to the use case. */
class EventsIT extends InContainer {

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @Inject
    private CurrentActor current;

    @Inject
    private Listener listener;

    @Inject
    private UserTransaction transaction;

    private final String name = "Letter " + Secrets.digits(9);

    @BeforeEach
    void company() throws Exception {
        current.set(Ground.of(setUp).owner());
        listener.failIn(null);
    }

    @AfterEach
    void peace() {
        listener.failIn(null);
    }

    @Test
    void theWarHearsEachLaneInItsTime() throws Exception {
        transaction.begin();
        long id = create();
        assertThat(listener.heard()).containsExactly("at once " + id);
        transaction.commit();
        assertThat(listener.heard()).containsExactly("at once " + id, "before the commit " + id, "after the commit " + id,
                "last " + id);
    }

    @Test
    void whatIsRolledBackIsNotTold() throws Exception {
        transaction.begin();
        long id = create();
        transaction.rollback();
        assertThat(listener.heard()).containsExactly("at once " + id, "after a failure " + id);
        assertThat(found()).isZero();
    }

    @Test
    void anObserverThatFailsAtOnceTakesTheUseCaseWithIt() {
        listener.failIn(TransactionPhase.IN_PROGRESS);
        assertThat(catchThrowable(this::create)).hasStackTraceContaining("asked to fail at once");
        assertThat(found()).isZero();
    }

    @Test
    void anObserverThatFailsAfterTheCommitChangesNothingAndSilencesNobody() {
        listener.failIn(TransactionPhase.AFTER_SUCCESS);
        long id = create();
        assertThat(listener.heard()).endsWith("after the commit " + id, "last " + id);
        assertThat(found()).isOne();
    }

    @Test
    void anObserverThatFailsJustBeforeTheCommitCannotStopIt() {
        listener.failIn(TransactionPhase.BEFORE_COMPLETION);
        long id = create();
        assertThat(listener.heard()).contains("before the commit " + id, "after the commit " + id);
        assertThat(found()).isOne();
    }

    private long create() {
        return projects.create(new ProjectDraft(name, "America/Chicago", 0));
    }

    private long found() {
        return projects.list(new ProjectQuery(name, ProjectQuery.Which.ACTIVE, ProjectQuery.Order.NAME, 1)).total();
    }
}
